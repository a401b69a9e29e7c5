/* obj_genericalias.c - types.GenericAlias: list[int] and whatever else a builtin's or program's
 * __class_getitem__ makes.
 *
 * The alias stands for its origin: calls and most attributes go there.
 */
#include "args.h"
#include "number.h"
#include "typing.h"

static RtValue make(RtType *type, RtValue origin, RtValue args)
{
    RtAlias *alias = rti_object_alloc(type);
    alias->origin = origin;
    alias->args = rti_is_a(args, &rt_type_tuple) ? args : rti_tuple_from(&args, 1);
    return RT_VALUE(alias);
}

RtValue rti_generic_alias(RtValue origin, RtValue args) { return make(&rt_type_GenericAlias, origin, args); }

static int is_alias(RtValue v) { return rti_is_a(v, &rt_type_GenericAlias); }

void rti_alias_trace(void *object)
{
    RtAlias *alias = object;
    rti_gc_mark(alias->origin);
    rti_gc_mark(alias->args);
    rti_gc_mark(alias->parameters);
}

/* ---- text ---- */

static void buf_items(RtStrBuf *out, const RtValue *items, int64_t count, int typing)
{
    for (int64_t i = 0; i < count; i++) {
        if (i) rti_buf_ascii(out, ", ", 2);
        rti_buf_type(out, items[i], typing);
    }
}

static RtValue text_attribute(RtValue v, RtValue name)
{
    RtValue text = rti_try_getattr(v, name);
    return text && rti_is_str(text) ? text : 0;
}

void rti_buf_type(RtStrBuf *out, RtValue v, int typing)
{
    if (v == RT_ELLIPSIS) {
        rti_buf_ascii(out, "...", 3);
        return;
    }
    if (RTI_IS_LIST(v) || (typing && RTI_IS_TUPLE(v))) {
        int64_t count;
        const RtValue *items = rti_items(v, &count);
        rti_buf_char(out, '[');
        buf_items(out, items, count, typing);
        rti_buf_char(out, ']');
        RTI_KEEP(v);
        return;
    }
    int named = typing ? rti_is_type(v) : !rti_try_getattr(v, RT_NAME(__origin__));
    if (typing && RT_HAS_SHAPE(v, &rt_shape_function)) {
        rti_buf_str(out, rti_getattr(v, RT_NAME(__name__)));
        return;
    }
    RtValue name = named ? text_attribute(v, RT_NAME(__qualname__)) : 0;
    RtValue module = name ? text_attribute(v, RT_NAME(__module__)) : 0;
    if (!module) {
        rti_buf_str(out, rti_repr(v));
        return;
    }
    if (!rti_str_eq_cstr(module, "builtins")) {
        rti_buf_str(out, module);
        rti_buf_char(out, '.');
    }
    rti_buf_str(out, name);
}

static RtValue alias_repr(RtValue self)
{
    const RtAlias *alias = RTI_ALIAS(self);
    const RtTuple *args = RTI_TUPLE(alias->args);
    RtStrBuf out;
    rti_buf_start(&out);
    if (alias->starred) rti_buf_char(&out, '*');
    rti_buf_type(&out, alias->origin, 0);
    rti_buf_char(&out, '[');
    if (args->len) buf_items(&out, args->items, args->len, 0);
    else rti_buf_ascii(&out, "()", 2);
    rti_buf_char(&out, ']');
    return rti_buf_finish(&out);
}

/* ---- behaviour ---- */

RtValue rti_alias_getorigin(RtValue self) { return RTI_ALIAS(self)->origin; }
RtValue rti_alias_getargs(RtValue self) { return RTI_ALIAS(self)->args; }

RtValue rti_alias_getparameters(RtValue self)
{
    RtAlias *alias = RTI_ALIAS(self);
    if (!alias->parameters)
        rt_gc_store(alias, &alias->parameters, rti_collect_parameters(alias->args));
    return alias->parameters;
}

static RtValue get_unpacked(RtValue self) { return RT_BOOL(RTI_ALIAS(self)->starred); }

static RtValue get_unpacked_args(RtValue self)
{
    const RtAlias *alias = RTI_ALIAS(self);
    return alias->starred && alias->origin == RT_VALUE(&rt_type_tuple) ? alias->args : RT_NONE;
}

static RtValue alias_getitem(RtValue self, RtValue item)
{
    RtAlias *alias = RTI_ALIAS(self);
    RtValue args = rti_subst_parameters(self, alias->args, rti_alias_getparameters(self), item);
    RtValue made = rti_generic_alias(alias->origin, args);
    RTI_ALIAS(made)->starred = alias->starred;
    return made;
}

static int64_t alias_hash(RtValue self)
{
    int64_t hash = rti_hash(RTI_ALIAS(self)->origin) ^ rti_hash(RTI_ALIAS(self)->args);
    return hash == -1 ? -2 : hash;
}

static RtValue alias_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (!is_alias(a) || !is_alias(b) || (op != RT_EQ && op != RT_NE)) return RT_NOTIMPLEMENTED;
    int equal = RTI_ALIAS(a)->starred == RTI_ALIAS(b)->starred &&
                rti_equal(RTI_ALIAS(a)->origin, RTI_ALIAS(b)->origin) &&
                rti_equal(RTI_ALIAS(a)->args, RTI_ALIAS(b)->args);
    return RT_BOOL(equal == (op == RT_EQ));
}

/* Remember on the instance which alias made it; types that refuse are left alone. */
static void set_orig_class(RtValue made, RtValue alias)
{
    RtHandler h;
    RT_TRY(h) {
        rti_setattr(made, rti_intern_cstr("__orig_class__"), alias);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_AttributeError) && !rti_is_a(rt_thrown, &rt_TypeError))
            rt_reraise(rt_thrown);
    }
}

RtValue rti_alias_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue made = rti_call(RTI_ALIAS(self)->origin, args, count, kwnames);
    set_orig_class(made, self);
    return made;
}

/* Does the alias answer for this attribute itself? */
static int is_own(RtValue name)
{
    static const char *const own[] = {
        "__class__",         "__origin__",        "__args__",
        "__unpacked__",      "__parameters__",    "__typing_unpacked_tuple_args__",
        "__mro_entries__",   "__reduce_ex__",     "__reduce__",
        "__copy__",          "__deepcopy__",      "__bases__",
        "__instancecheck__", "__subclasscheck__", "__iter__"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (rti_str_eq_cstr(name, own[i])) return 1;
    return 0;
}

static RtValue alias_getattr(RtValue self, RtValue name)
{
    if (is_own(name)) return rti_generic_getattr(self, name);
    return rti_getattr(RTI_ALIAS(self)->origin, name);
}

static RtValue alias_or(RtValue a, RtValue b) { return rti_union(a, b); }

/* *alias in a subscript gives one starred alias; its iterator is copied and pickled as iter(alias). */
typedef struct StarIter {
    RtShape *shape;
    RtValue alias; /* 0 once it was given */
} StarIter;

#define STAR(v) ((StarIter *)RT_OBJ(v))

static void star_trace(void *object) { rti_gc_mark(((StarIter *)object)->alias); }
static RtValue star_iter(RtValue self) { return self; }

static RtValue star_next(RtValue self)
{
    RtValue alias = STAR(self)->alias;
    if (!alias) return 0;
    RtValue starred = rti_generic_alias(RTI_ALIAS(alias)->origin, RTI_ALIAS(alias)->args);
    RTI_ALIAS(starred)->starred = 1;
    STAR(self)->alias = 0;
    return starred;
}

static RtValue star_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue iter = rti_getattr(rti_import("builtins"), rti_intern_cstr("iter")); /* may run code that takes the item */
    RtValue of = STAR(self)->alias ? STAR(self)->alias : RT_VALUE(&rt_empty_tuple);
    return rti_tuple_from((RtValue[]){iter, rti_tuple_from(&of, 1)}, 2);
}

static const RtMethodDef star_methods[] = {
    {"__reduce__", star_reduce, 0, 0, 0, "", NULL},
    {0},
};

static RtShape star_shape;
RT_STATIC_TYPE(star_type) = {
    .shape = &rt_shape_type,
    .cname = "generic_alias_iterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(StarIter),
    .trace = star_trace,
    .slots = RT_SLOTS(RT_SLOT(iter, star_iter), RT_SLOT(iternext, star_next)),
    .methods = star_methods,
    .instance_shape = &star_shape,
};
static RtShape star_shape = {.type = &star_type};

static RtValue alias_iter(RtValue self)
{
    StarIter *iter = rt_gc_new(&star_shape, sizeof *iter);
    iter->alias = self;
    return RT_VALUE(iter);
}

static RtValue alias_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("GenericAlias", kwnames);
    rti_args_count("GenericAlias", count, 2, 2);
    return make(type, args[0], args[1]);
}

/* ---- methods ---- */

static RtValue GenericAlias___mro_entries__(RtValue self, const RtValue *args, size_t count,
                                            RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return rti_tuple_from(&RTI_ALIAS(self)->origin, 1);
}

static RtValue GenericAlias___instancecheck__(RtValue self, const RtValue *args, size_t count,
                                              RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    rt_errorf(&rt_TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

static RtValue GenericAlias___subclasscheck__(RtValue self, const RtValue *args, size_t count,
                                              RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    rt_errorf(&rt_TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

/* The names of what it stands for, and those that are its own. */
static RtValue GenericAlias___dir__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const own[] = {"__args__",       "__bases__",      "__copy__",
                                      "__deepcopy__",   "__mro_entries__", "__origin__",
                                      "__parameters__", "__unpacked__",   "__typing_unpacked_tuple_args__"};
    (void)args, (void)count, (void)kwnames;
    RtValue dir = rti_getattr(rti_import("builtins"), rti_intern_cstr("dir"));
    RtValue names = rti_list_of(rti_call1(dir, RTI_ALIAS(self)->origin));
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        RtValue name = rti_intern_cstr(own[i]);
        if (!rti_contains(names, name)) rti_list_append(names, name);
    }
    return names;
}

static RtValue GenericAlias___reduce__(RtValue self, const RtValue *args, size_t count,
                                       RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue made_of[2] = {RTI_ALIAS(self)->origin, RTI_ALIAS(self)->args};
    if (RTI_ALIAS(self)->starred) { /* next(iter(alias)) */
        RtValue iter = rti_getiter(rti_generic_alias(made_of[0], made_of[1]));
        RtValue call[2] = {rti_getattr(rti_import("builtins"), rti_intern_cstr("next")), rti_tuple_from(&iter, 1)};
        return rti_tuple_from(call, 2);
    }
    RtValue parts[2] = {RT_VALUE(&rt_type_GenericAlias), rti_tuple_from(made_of, 2)};
    return rti_tuple_from(parts, 2);
}

static const RtMethodDef alias_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/GenericAlias.def"
#undef METHOD
    {0},
};

static const RtGetSetDef alias_getsets[] = {
    {"__args__", rti_alias_getargs, rti_readonly, NULL},
    {"__origin__", rti_alias_getorigin, rti_readonly, NULL},
    {"__parameters__", rti_alias_getparameters, NULL, "Type variables in the GenericAlias."},
    {"__unpacked__", get_unpacked, NULL, NULL},
    {"__typing_unpacked_tuple_args__", get_unpacked_args, NULL, NULL},
    {0},
};

RtShape rt_shape_GenericAlias = {.type = &rt_type_GenericAlias};
RT_TYPE(rt_type_GenericAlias) = {
    .shape = &rt_shape_type,
    .cname = "types.GenericAlias",
    .base = &rt_type_object,
    .flags = RT_T_OF_NO_MODULE | RT_T_BASETYPE | RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(RtAlias),
    .trace = rti_alias_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, alias_new), RT_SLOT(repr, alias_repr),
                      RT_SLOT(hash, alias_hash), RT_SLOT(richcompare, alias_richcompare),
                      RT_SLOT(call, rti_alias_call), RT_SLOT(getattr, alias_getattr),
                      RT_SLOT(getitem, alias_getitem), RT_SLOT(or_, alias_or),
                      RT_SLOT(iter, alias_iter)),
    .methods = alias_methods,
    .getsets = alias_getsets,
    .doc = "GenericAlias(origin, args, /)\n--\n\n"
           "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and "
           "t.__args__ is (int,).",
    .instance_shape = &rt_shape_GenericAlias,
};
