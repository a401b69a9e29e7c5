/* _functools: partial.
 *
 * A partial of a partial (without attributes of its own) is flattened when it is made, so a call
 * puts arguments together once only.
 */
#include <string.h>

#include "functoolsmod.h"

typedef struct Partial {
    RtShape *shape;
    RtValue function;
    RtValue args;     /* tuple */
    RtValue keywords; /* dict */
} Partial;

enum { SMALL = 16 }; /* arguments put together on the stack */

static inline Partial *P(RtValue v)
{
    return (Partial *)RT_OBJ(v);
}

static void partial_trace(void *object)
{
    Partial *p = object;
    rti_gc_mark(p->function);
    rti_gc_mark(p->args);
    rti_gc_mark(p->keywords);
}

/* Add the keywords of a call to a dict. */
static void add_keywords(RtValue dict, const RtValue *values, RtValue kwnames)
{
    if (!kwnames) return;
    const RtTuple *names = RTI_TUPLE(kwnames);
    for (int64_t i = 0; i < names->len; i++) rti_dict_set(dict, names->items[i], values[i]);
}

static RtValue join(RtValue first, const RtValue *more, size_t count)
{
    const RtTuple *a = RTI_TUPLE(first);
    if (!count) return first;
    RtTuple *result = rti_tuple_alloc(a->len + (int64_t)count);
    memcpy(result->items, a->items, (size_t)a->len * sizeof(RtValue));
    memcpy(result->items + a->len, more, count * sizeof(RtValue));
    return RT_VALUE(result);
}

static RtValue partial_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

/* Can a partial of v start from what v holds? */
static bool is_plain_partial(RtValue v)
{
    return rti_typeof(v)->slots.call == partial_call && RT_SHAPE(v)->slot_count == 0 &&
           !(RT_SHAPE(v)->flags & RT_SHAPE_DICT);
}

static RtValue partial_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (!count)
        rt_errorf(&rt_TypeError, "type 'partial' takes at least one argument");
    RtValue function = args[0], first = RT_VALUE(&rt_empty_tuple), keywords = 0;
    if (!rti_typeof(function)->slots.call)
        rt_errorf(&rt_TypeError, "the first argument must be callable");
    if (is_plain_partial(function)) {
        first = P(function)->args;
        keywords = rti_dict_copy(P(function)->keywords);
        function = P(function)->function;
    }
    if (!keywords) keywords = rti_dict_new();
    add_keywords(keywords, args + count, kwnames);
    Partial *p = rti_object_alloc(type);
    p->function = function;
    p->args = join(first, args + 1, count - 1);
    p->keywords = keywords;
    return RT_VALUE(p);
}

/* The call when there are keywords of our own: later ones replace them. */
static RtValue call_with_keywords(const Partial *p, const RtValue *args, size_t count,
                                  RtValue kwnames)
{
    RtValue keywords = p->keywords;
    if (kwnames) {
        keywords = rti_dict_copy(keywords);
        add_keywords(keywords, args + count, kwnames);
    }
    return rti_call_ex(p->function, join(p->args, args, count), keywords);
}

static RtValue partial_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    const Partial *p = P(self);
    if (rti_dict_len(p->keywords)) return call_with_keywords(p, args, count, kwnames);
    const RtTuple *own = RTI_TUPLE(p->args);
    if (own->len == 0) return rti_call(p->function, args, count, kwnames);
    size_t given = count + (kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0);
    RtValue small[SMALL], *all = small;
    if (own->len + (int64_t)given > SMALL) all = rti_temp_values((size_t)own->len + given);
    memcpy(all, own->items, (size_t)own->len * sizeof *all);
    if (given) memcpy(all + own->len, args, given * sizeof *all);
    return rti_call(p->function, all, (size_t)own->len + count, kwnames);
}

/* As a class attribute it is not a method yet, which CPython 3.13 warns about. */
static RtValue partial_get(RtValue self, RtValue obj, RT_UNUSED RtValue type)
{
    if (obj && obj != RT_NONE)
        rti_warn(&rt_FutureWarning,
                 "functools.partial will be a method descriptor in future Python versions; wrap it "
                 "in staticmethod() if you want to preserve the old behavior");
    return self;
}

/* ---- attributes, text, copying ---- */

static RtValue get_function(RtValue self)
{
    return P(self)->function;
}
static RtValue get_args(RtValue self)
{
    return P(self)->args;
}
static RtValue get_keywords(RtValue self)
{
    return P(self)->keywords;
}

static RtValue show(RtValue self)
{
    const Partial *p = P(self);
    RtType *type = rti_typeof(self);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_str(&b, rti_str_format("%S.%S(%R", rti_getattr(RT_VALUE(type), RT_NAME(__module__)),
                                   rti_getattr(RT_VALUE(type), RT_NAME(__qualname__)),
                                   p->function));
    RtValue args = p->args, keywords = p->keywords, key, v;
    for (int64_t i = 0; i < RTI_TUPLE(args)->len; i++)
        rti_buf_str(&b, rti_str_format(", %R", RTI_TUPLE(args)->items[i]));
    for (int64_t pos = 0; rti_dict_next(keywords, &pos, &key, &v);)
        rti_buf_str(&b, rti_str_format(", %S=%R", key, v));
    rti_buf_char(&b, ')');
    return rti_buf_finish(&b);
}

static RtValue partial_repr(RtValue self)
{
    return rti_repr_guarded(self, show, "...");
}

NATIVE(partial___reduce__)
{
    const Partial *p = P(self);
    RtValue dict = is_plain_partial(self) ? 0 : rti_instance_dict(self);
    RtValue state[4] = {p->function, p->args, p->keywords, dict && rti_dict_len(dict) ? dict : RT_NONE};
    return native_tuple3(RT_VALUE(rti_typeof(self)), native_tuple1(p->function),
                         rti_tuple_from(state, 4));
}

NATIVE(partial___setstate__)
{
    RtValue state = args[0];
    if (!rti_is_a(state, &rt_type_tuple) || RTI_TUPLE(state)->len != 4)
        rt_errorf(&rt_TypeError, "invalid partial state");
    const RtValue *parts = RTI_TUPLE(state)->items;
    if (!rti_typeof(parts[0])->slots.call || !rti_is_a(parts[1], &rt_type_tuple) ||
        (parts[2] != RT_NONE && !rti_is_a(parts[2], &rt_type_dict)))
        rt_errorf(&rt_TypeError, "invalid partial state");
    Partial *p = P(self);
    p->function = parts[0];
    p->args = RTI_IS_TUPLE(parts[1])
                  ? parts[1]
                  : rti_tuple_from(RTI_TUPLE(parts[1])->items, RTI_TUPLE(parts[1])->len);
    p->keywords = parts[2] == RT_NONE                              ? rti_dict_new()
                  : RT_SHAPE(parts[2])->type == &rt_type_dict ? parts[2]
                                                                   : rti_dict_copy(parts[2]);
    rti_setattr(self, RT_NAME(__dict__), parts[3] == RT_NONE ? rti_dict_new() : parts[3]);
    return RT_NONE;
}

static const RtMethodDef methods[] = {
    {"__reduce__", partial___reduce__, 0, 0, 0, NULL, NULL},
    {"__setstate__", partial___setstate__, 1, 1, 0, NULL, NULL},
    NATIVE_CLASS_GETITEM,
    {0}};

static const RtGetSetDef getsets[] = {
    {"func", get_function, rti_readonly, "function object to use in future partial calls"},
    {"args", get_args, rti_readonly, "tuple of arguments to future partial calls"},
    {"keywords", get_keywords, rti_readonly,
     "dictionary of keyword arguments to future partial calls"},
    {0}};

static RtShape partial_shape = {.type = &functools_partial};

RtType functools_partial = {
    .shape = &rt_shape_type,
    .cname = "functools.partial",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_BASETYPE | RT_T_HASDICT,
    .size = sizeof(Partial),
    .instance_shape = &partial_shape,
    .trace = partial_trace,
    .methods = methods,
    .getsets = getsets,
    .slots = {.new_ = partial_new,
              .call = partial_call,
              .repr = partial_repr,
              .descr_get = partial_get},
    .doc = "partial(func, /, *args, **keywords)\n--\n\n"
           "Create a new function with partial application of the given arguments and keywords.",
};
