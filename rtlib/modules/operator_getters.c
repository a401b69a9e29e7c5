/* _operator: itemgetter, attrgetter, methodcaller. Callables with one argument; all three keep what
 * they were made with in a tuple.
 */
#include "operatormod.h"

typedef struct Getter {
    RtShape *shape;
    RtValue items; /* itemgetter: the keys; attrgetter: the names; methodcaller: the arguments */
    RtValue parts; /* attrgetter: for each name a str, or a tuple of strs where it has dots */
    RtValue name;  /* methodcaller */
    RtValue kwnames; /* methodcaller: names of the last items, or 0 */
} Getter;

static void getter_trace(void *object)
{
    Getter *g = object;
    rti_gc_mark(g->items);
    rti_gc_mark(g->parts);
    rti_gc_mark(g->name);
    rti_gc_mark(g->kwnames);
}

static inline Getter *getter_of(RtValue self)
{
    return (Getter *)RT_OBJ(self);
}

/* The one argument of a call. */
static RtValue operand(const char *name, const RtValue *args, size_t count, RtValue kwnames)
{
    if (RT_UNLIKELY(kwnames)) rti_args_no_keywords(name, kwnames);
    if (RT_UNLIKELY(count != 1)) rti_args_count(name, count, 1, 1);
    return args[0];
}

static void check_made_of(const char *name, size_t count, RtValue kwnames)
{
    rti_args_no_keywords(name, kwnames);
    if (!count) rti_args_count(name, 0, 1, 1);
}

/* operator.NAME(repr, repr...) */
static RtValue show(RtValue self)
{
    const RtTuple *items = RTI_TUPLE(getter_of(self)->items);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_str(&b, rti_str_format("%s(", rti_typeof(self)->cname));
    for (int64_t i = 0; i < items->len; i++) {
        if (i) rti_buf_ascii(&b, ", ", 2);
        rti_buf_str(&b, rti_repr(items->items[i]));
    }
    rti_buf_char(&b, ')');
    return rti_buf_finish(&b);
}

static RtValue getter_repr(RtValue self)
{
    return rti_repr_guarded(self, show, rti_typeof(self) == &operator_itemgetter
                                            ? "operator.itemgetter(...)"
                                            : "operator.attrgetter(...)");
}

NATIVE(getter___reduce__)
{
    return native_tuple2(RT_VALUE(rti_typeof(self)), getter_of(self)->items);
}

static const RtMethodDef getter_methods[] = {
    {"__reduce__", getter___reduce__, 0, 0, 0, "", "Return state information for pickling"}, {0}};

/* ---- itemgetter ---- */

static RtValue itemgetter_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    check_made_of("itemgetter", count, kwnames);
    Getter *g = rti_object_alloc(type);
    g->items = rti_tuple_from(args, (int64_t)count);
    return RT_VALUE(g);
}

static RtValue itemgetter_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue v = operand("itemgetter", args, count, kwnames);
    const RtTuple *keys = RTI_TUPLE(getter_of(self)->items);
    if (keys->len == 1) return rti_getitem(v, keys->items[0]);
    RtTuple *result = rti_tuple_alloc(keys->len);
    for (int64_t i = 0; i < keys->len; i++) result->items[i] = rti_getitem(v, keys->items[i]);
    return RT_VALUE(result);
}

/* ---- attrgetter ---- */

/* "a" as it is, "a.b.c" as a tuple of names. */
static RtValue split_name(RtValue name)
{
    if (!rti_is_str(name)) rt_errorf(&rt_TypeError, "attribute name must be a string");
    RtValue parts = rti_list_new(0);
    int64_t len = rti_str_len(name), start = 0;
    for (int64_t i = 0; i <= len; i++) {
        if (i < len && rti_str_at(name, i) != '.') continue;
        rti_list_append(parts, rti_intern(rti_str_substring(name, start, i)));
        start = i + 1;
    }
    return RTI_LIST(parts)->len == 1 ? RTI_LIST(parts)->items[0] : rti_tuple_of_list(parts);
}

static RtValue attrgetter_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    check_made_of("attrgetter", count, kwnames);
    RtTuple *parts = rti_tuple_alloc((int64_t)count);
    for (size_t i = 0; i < count; i++) parts->items[i] = split_name(args[i]);
    Getter *g = rti_object_alloc(type);
    g->items = rti_tuple_from(args, (int64_t)count);
    g->parts = RT_VALUE(parts);
    return RT_VALUE(g);
}

static RtValue get_dotted(RtValue v, RtValue part)
{
    if (RT_LIKELY(!RTI_IS_TUPLE(part))) return rti_getattr(v, part);
    const RtTuple *names = RTI_TUPLE(part);
    for (int64_t i = 0; i < names->len; i++) v = rti_getattr(v, names->items[i]);
    return v;
}

static RtValue attrgetter_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue v = operand("attrgetter", args, count, kwnames);
    const RtTuple *parts = RTI_TUPLE(getter_of(self)->parts);
    if (parts->len == 1) return get_dotted(v, parts->items[0]);
    RtTuple *result = rti_tuple_alloc(parts->len);
    for (int64_t i = 0; i < parts->len; i++) result->items[i] = get_dotted(v, parts->items[i]);
    return RT_VALUE(result);
}

/* ---- methodcaller ---- */

static RtValue methodcaller_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (!count)
        rt_errorf(&rt_TypeError, "methodcaller needs at least one argument, the method name");
    if (!rti_is_str(args[0])) rt_errorf(&rt_TypeError, "method name must be a string");
    int64_t named = kwnames ? RTI_TUPLE(kwnames)->len : 0;
    Getter *g = rti_object_alloc(type);
    g->name = rti_intern(args[0]);
    g->items = rti_tuple_from(args + 1, (int64_t)count - 1 + named);
    g->kwnames = named ? kwnames : 0;
    return RT_VALUE(g);
}

static RtValue methodcaller_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue v = operand("methodcaller", args, count, kwnames);
    const Getter *g = getter_of(self);
    const RtTuple *items = RTI_TUPLE(g->items);
    int64_t named = g->kwnames ? RTI_TUPLE(g->kwnames)->len : 0;
    return rti_call_method(v, g->name, items->items, (size_t)(items->len - named), g->kwnames,
                           NULL);
}

static RtValue show_call(RtValue self)
{
    const Getter *g = getter_of(self);
    const RtTuple *items = RTI_TUPLE(g->items);
    int64_t named = g->kwnames ? RTI_TUPLE(g->kwnames)->len : 0, plain = items->len - named;
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_str(&b, rti_str_format("%s(%R", rti_typeof(self)->cname, g->name));
    for (int64_t i = 0; i < items->len; i++) {
        rti_buf_ascii(&b, ", ", 2);
        if (i >= plain) {
            rti_buf_str(&b, RTI_TUPLE(g->kwnames)->items[i - plain]);
            rti_buf_char(&b, '=');
        }
        rti_buf_str(&b, rti_repr(items->items[i]));
    }
    rti_buf_char(&b, ')');
    return rti_buf_finish(&b);
}

static RtValue methodcaller_repr(RtValue self)
{
    return rti_repr_guarded(self, show_call, "operator.methodcaller(...)");
}

/* With keywords: (partial(methodcaller, name, **keywords), arguments). */
NATIVE(methodcaller___reduce__)
{
    const Getter *g = getter_of(self);
    const RtTuple *items = RTI_TUPLE(g->items);
    RtValue type = RT_VALUE(rti_typeof(self));
    if (!g->kwnames) {
        RtTuple *arguments = rti_tuple_alloc(items->len + 1);
        arguments->items[0] = g->name;
        for (int64_t i = 0; i < items->len; i++) arguments->items[i + 1] = items->items[i];
        return native_tuple2(type, RT_VALUE(arguments));
    }
    int64_t named = RTI_TUPLE(g->kwnames)->len, plain = items->len - named;
    RtTuple *given = rti_tuple_alloc(named + 2);
    given->items[0] = type;
    given->items[1] = g->name;
    for (int64_t i = 0; i < named; i++) given->items[i + 2] = items->items[plain + i];
    RtValue partial = rti_getattr(rti_import("functools"), rti_intern_cstr("partial"));
    return native_tuple2(rti_call(partial, given->items, 2, g->kwnames),
                         rti_tuple_from(items->items, plain));
}

static const RtMethodDef methodcaller_methods[] = {
    {"__reduce__", methodcaller___reduce__, 0, 0, 0, "", "Return state information for pickling"},
    {0}};

/* ---- types ---- */

static RtShape itemgetter_shape = {.type = &operator_itemgetter};
static RtShape attrgetter_shape = {.type = &operator_attrgetter};
static RtShape methodcaller_shape = {.type = &operator_methodcaller};

/* inspect.signature() of an instance asks for this. */
static RtValue call_signature(RtValue self)
{
    (void)self;
    return rti_str("(obj, /)");
}

static const RtGetSetDef getter_getsets[] = {{"__text_signature__", call_signature, NULL, NULL}, {0}};

#define GETTER_TYPE(id, rows, repr_slot, text)                                                     \
    RtType operator_##id = {                                                                       \
        .shape = &rt_shape_type,                                                                   \
        .cname = "operator." #id,                                                                  \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE,                                                                   \
        .size = sizeof(Getter),                                                                    \
        .instance_shape = &id##_shape,                                                             \
        .methods = rows,                                                                           \
        .getsets = getter_getsets,                                                                 \
        .trace = getter_trace,                                                                     \
        .slots = {.new_ = id##_new, .call = id##_call, .repr = repr_slot},                         \
        .doc = text,                                                                               \
    }

GETTER_TYPE(itemgetter, getter_methods, getter_repr,
            "itemgetter(item, /, *items)\n--\n\n"
            "Return a callable object that fetches the given item(s) from its operand.\n"
            "After f = itemgetter(2), the call f(r) returns r[2].\n"
            "After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])");
GETTER_TYPE(attrgetter, getter_methods, getter_repr,
            "attrgetter(attr, /, *attrs)\n--\n\n"
            "Return a callable object that fetches the given attribute(s) from its operand.\n"
            "After f = attrgetter('name'), the call f(r) returns r.name.\n"
            "After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\n"
            "After h = attrgetter('name.first', 'name.last'), the call h(r) returns\n"
            "(r.name.first, r.name.last).");
GETTER_TYPE(methodcaller, methodcaller_methods, methodcaller_repr,
            "methodcaller(name, /, *args, **kwargs)\n--\n\n"
            "Return a callable object that calls the given method on its operand.\n"
            "After f = methodcaller('name'), the call f(r) returns r.name().\n"
            "After g = methodcaller('name', 'date', foo=1), the call g(r) returns\n"
            "r.name('date', foo=1).");
