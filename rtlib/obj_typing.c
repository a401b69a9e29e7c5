/* obj_typing.c - Generic, and the aliases that subscribing a generic class makes: C[int], Union[T,
 * int], Unpack[Ts].
 *
 * These are CPython's typing._GenericAlias and relatives in one struct with a kind. Generic itself
 * does two things: a subclass learns its type parameters when it is made, and subscribing it checks
 * arguments against them.
 */
#include "class.h"
#include "typing.h"

/* ---- forward references: a str among type arguments ---- */

typedef struct ForwardRef {
    RtShape *shape;
    RtValue text;
} ForwardRef;

#define FORWARD(v) ((ForwardRef *)RT_OBJ(v))

static void forward_trace(void *object) { rti_gc_mark(((ForwardRef *)object)->text); }
static RtValue forward_repr(RtValue self)
{
    return rti_str_format("ForwardRef(%R)", FORWARD(self)->text);
}
static int64_t forward_hash(RtValue self) { return rti_hash(FORWARD(self)->text); }
static RtValue forward_text(RtValue self) { return FORWARD(self)->text; }

static RtShape forward_shape;

static RtValue forward_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (!RT_HAS_SHAPE(a, &forward_shape) || !RT_HAS_SHAPE(b, &forward_shape) ||
        (op != RT_EQ && op != RT_NE))
        return RT_NOTIMPLEMENTED;
    return RT_BOOL(rti_str_eq(FORWARD(a)->text, FORWARD(b)->text) == (op == RT_EQ));
}

static const RtGetSetDef forward_getsets[] = {
    {"__forward_arg__", forward_text, NULL, NULL},
    {0},
};

RT_STATIC_TYPE(forward_type) = {
    .shape = &rt_shape_type,
    .cname = "typing.ForwardRef",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(ForwardRef),
    .trace = forward_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, forward_repr), RT_SLOT(hash, forward_hash),
                      RT_SLOT(richcompare, forward_richcompare)),
    .getsets = forward_getsets,
    .instance_shape = &forward_shape,
};
static RtShape forward_shape = {.type = &forward_type};

RtValue rti_type_convert(RtValue v)
{
    if (v == RT_NONE) return RT_VALUE(&rt_type_NoneType);
    if (!rti_is_str(v)) return v;
    ForwardRef *ref = rt_gc_new(&forward_shape, sizeof *ref);
    ref->text = v;
    return RT_VALUE(ref);
}

/* ---- aliases ---- */

RtValue rti_typing_alias(int kind, RtValue origin, RtValue args)
{
    RtAlias *alias = rt_gc_new(&rti_shape_typing_alias, sizeof *alias);
    alias->kind = (uint8_t)kind;
    alias->origin = origin;
    alias->args = args;
    return RT_VALUE(alias);
}

static void add_to_union(RtValue list, RtValue v)
{
    if (RT_HAS_SHAPE(v, &rti_shape_typing_alias) && RTI_ALIAS(v)->kind == ALIAS_UNION) {
        const RtTuple *args = RTI_TUPLE(RTI_ALIAS(v)->args);
        for (int64_t i = 0; i < args->len; i++) add_to_union(list, args->items[i]);
        return;
    }
    if (RT_HAS_SHAPE(v, &rt_shape_UnionType)) {
        const RtTuple *args = RTI_TUPLE(rti_getattr(v, RT_NAME(__args__)));
        for (int64_t i = 0; i < args->len; i++) add_to_union(list, args->items[i]);
        return;
    }
    for (int64_t i = 0; i < RTI_LIST(list)->len; i++)
        if (rti_equal(RTI_LIST(list)->items[i], v)) return;
    rti_list_append(list, v);
}

RtValue rti_typing_union(RtValue a, RtValue b)
{
    RtValue list = rti_list_new(2);
    add_to_union(list, rti_type_convert(a));
    add_to_union(list, rti_type_convert(b));
    if (RTI_LIST(list)->len == 1) return RTI_LIST(list)->items[0];
    return rti_typing_alias(ALIAS_UNION, 0, rti_tuple_of_list(list));
}

static RtValue alias_repr(RtValue self)
{
    const RtAlias *alias = RTI_ALIAS(self);
    const RtTuple *args = RTI_TUPLE(alias->args);
    RtValue none = RT_VALUE(&rt_type_NoneType);
    RtStrBuf out;
    rti_buf_start(&out);
    if (alias->kind == ALIAS_UNION && args->len == 2 &&
        (args->items[0] == none || args->items[1] == none)) {
        rti_buf_cstr(&out, "typing.Optional[");
        rti_buf_type(&out, args->items[args->items[0] == none], 1);
        rti_buf_char(&out, ']');
        return rti_buf_finish(&out);
    }
    if (alias->kind == ALIAS_GENERIC) rti_buf_type(&out, alias->origin, 1);
    else rti_buf_cstr(&out, alias->kind == ALIAS_UNION ? "typing.Union" : "typing.Unpack");
    rti_buf_char(&out, '[');
    for (int64_t i = 0; i < args->len; i++) {
        if (i) rti_buf_ascii(&out, ", ", 2);
        rti_buf_type(&out, args->items[i], 1);
    }
    if (!args->len) rti_buf_ascii(&out, "()", 2);
    rti_buf_char(&out, ']');
    return rti_buf_finish(&out);
}

static int64_t alias_hash(RtValue self)
{
    const RtAlias *alias = RTI_ALIAS(self);
    if (alias->kind == ALIAS_UNION) return rti_hash(rti_frozenset_of(alias->args));
    RtValue pair[2] = {alias->origin, alias->args};
    return rti_hash(rti_tuple_from(pair, 2));
}

static RtValue alias_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (!RT_HAS_SHAPE(a, &rti_shape_typing_alias) || !RT_HAS_SHAPE(b, &rti_shape_typing_alias) ||
        (op != RT_EQ && op != RT_NE))
        return RT_NOTIMPLEMENTED;
    const RtAlias *x = RTI_ALIAS(a), *y = RTI_ALIAS(b);
    int equal = x->kind == y->kind && x->origin == y->origin;
    if (equal && x->kind == ALIAS_UNION)
        equal = rti_equal(rti_frozenset_of(x->args), rti_frozenset_of(y->args));
    else if (equal) equal = rti_equal(x->args, y->args);
    return RT_BOOL(equal == (op == RT_EQ));
}

static RtValue alias_getitem(RtValue self, RtValue item)
{
    RtAlias *alias = RTI_ALIAS(self);
    if (alias->origin == RT_VALUE(&rt_type_Generic))
        rt_errorf(&rt_TypeError, "Cannot subscript already-subscripted %R", self);
    RtValue args = rti_subst_parameters(self, alias->args, rti_alias_getparameters(self), item);
    if (alias->kind != ALIAS_UNION) return rti_typing_alias(alias->kind, alias->origin, args);
    const RtTuple *items = RTI_TUPLE(args);
    RtValue result = items->items[0];
    for (int64_t i = 1; i < items->len; i++) result = rti_typing_union(result, items->items[i]);
    return result;
}

static RtValue alias_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (RTI_ALIAS(self)->kind != ALIAS_GENERIC)
        rt_errorf(&rt_TypeError, "Cannot instantiate %R", self);
    return rti_alias_call(self, args, count, kwnames);
}

static int is_dunder(RtValue name)
{
    int64_t len = rti_str_len(name);
    return len > 4 && rti_str_at(name, 0) == '_' && rti_str_at(name, 1) == '_' &&
           rti_str_at(name, len - 1) == '_' && rti_str_at(name, len - 2) == '_';
}

static RtValue alias_getattr(RtValue self, RtValue name)
{
    const RtAlias *alias = RTI_ALIAS(self);
    if (alias->kind == ALIAS_GENERIC && !is_dunder(name)) return rti_getattr(alias->origin, name);
    return rti_generic_getattr(self, name);
}

static void alias_setattr(RtValue self, RtValue name, RtValue v)
{
    const RtAlias *alias = RTI_ALIAS(self);
    if (alias->kind == ALIAS_GENERIC && !is_dunder(name)) rti_setattr(alias->origin, name, v);
    else rti_generic_setattr(self, name, v);
}

static RtValue get_origin(RtValue self)
{
    return RTI_ALIAS(self)->origin ? RTI_ALIAS(self)->origin : RT_NONE;
}

static RtValue get_module(RtValue self)
{
    const RtAlias *alias = RTI_ALIAS(self);
    return alias->kind == ALIAS_GENERIC ? rti_getattr(alias->origin, RT_NAME(__module__))
                                        : rti_str("typing");
}

/* The class itself; Generic[T] gives way to an alias of a generic class behind it. */
static RtValue alias_mro_entries(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    const RtAlias *alias = RTI_ALIAS(self);
    if (alias->kind != ALIAS_GENERIC) rt_errorf(&rt_TypeError, "Cannot subclass %R", self);
    const RtTuple *bases = RTI_TUPLE(rti_tuple_of(args[0]));
    int behind = 0;
    for (int64_t i = 0; alias->origin == RT_VALUE(&rt_type_Generic) && i < bases->len; i++) {
        if (behind && bases->items[i] != self &&
            RT_HAS_SHAPE(bases->items[i], &rti_shape_typing_alias))
            return RT_VALUE(&rt_empty_tuple);
        behind |= bases->items[i] == self;
    }
    return rti_tuple_from(&alias->origin, 1);
}

static RtValue alias_no_checks(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    const RtAlias *alias = RTI_ALIAS(self);
    if (alias->kind != ALIAS_UNION)
        rt_errorf(&rt_TypeError,
                  "Subscripted generics cannot be used with class and instance checks");
    const RtTuple *types = RTI_TUPLE(alias->args);
    for (int64_t i = 0; i < types->len; i++)
        if (rti_isinstance(args[0], types->items[i])) return RT_TRUE;
    return RT_FALSE;
}

static const RtMethodDef alias_methods[] = {
    {"__instancecheck__", alias_no_checks, 1, 1, 0, "instance, /", NULL},
    {"__mro_entries__", alias_mro_entries, 1, 1, 0, "bases, /", NULL},
    {"__subclasscheck__", alias_no_checks, 1, 1, 0, "cls, /", NULL},
    {0},
};

static const RtGetSetDef alias_getsets[] = {
    {"__args__", rti_alias_getargs, NULL, NULL},
    {"__module__", get_module, NULL, NULL},
    {"__origin__", get_origin, NULL, NULL},
    {"__parameters__", rti_alias_getparameters, NULL, NULL},
    {0},
};

RT_STATIC_TYPE(typing_alias_type) = {
    .shape = &rt_shape_type,
    .cname = "typing._GenericAlias",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtAlias),
    .trace = rti_alias_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, alias_repr), RT_SLOT(hash, alias_hash),
                      RT_SLOT(richcompare, alias_richcompare), RT_SLOT(call, alias_call),
                      RT_SLOT(getattr, alias_getattr), RT_SLOT(setattr, alias_setattr),
                      RT_SLOT(getitem, alias_getitem), RT_SLOT(or_, rti_typing_union)),
    .methods = alias_methods,
    .getsets = alias_getsets,
    .instance_shape = &rti_shape_typing_alias,
};
RtShape rti_shape_typing_alias = {.type = &typing_alias_type};

/* ---- Generic ---- */

static RtValue unpack(RtValue var)
{
    RtValue unpack_form = rti_typing_attribute("Unpack");
    return unpack_form ? rti_getitem(unpack_form, var)
                       : rti_typing_alias(ALIAS_UNPACK, var, rti_tuple_from(&var, 1));
}

RtValue rti_generic_base(RtValue params)
{
    const RtTuple *vars = RTI_TUPLE(params);
    RtValue list = rti_list_new(vars->len);
    for (int64_t i = 0; i < vars->len; i++)
        rti_list_append(list, RTI_IS_TYPEVARTUPLE(vars->items[i]) ? unpack(vars->items[i])
                                                                  : vars->items[i]);
    RtValue parts[2] = {RT_VALUE(&rt_type_Generic), rti_tuple_of_list(list)};
    RtValue alias = rti_typing_call("_GenericAlias", parts, 2);
    return alias ? alias : rti_typing_alias(ALIAS_GENERIC, parts[0], parts[1]);
}

static int is_variable(RtValue v)
{
    return rti_is_typevar_like(v) ||
           (RT_HAS_SHAPE(v, &rti_shape_typing_alias) && RTI_ALIAS(v)->kind == ALIAS_UNPACK);
}

/* Generic[T, U] */
static RtValue subscribe_generic(const RtTuple *args)
{
    if (!args->len) rt_errorf(&rt_TypeError, "Parameter list to Generic[...] cannot be empty");
    for (int64_t i = 0; i < args->len; i++)
        if (!is_variable(args->items[i]))
            rt_errorf(&rt_TypeError,
                      "Parameters to Generic[...] must all be type variables or parameter "
                      "specification variables.");
    for (int64_t i = 0; i < args->len; i++)
        for (int64_t k = 0; k < i; k++)
            if (args->items[i] == args->items[k])
                rt_errorf(&rt_TypeError, "Parameters to Generic[...] must all be unique");
    return rti_generic_base(RT_VALUE(args));
}

static void check_count(RtValue cls, const RtTuple *params, const RtTuple *args)
{
    if (!params->len) rt_errorf(&rt_TypeError, "%R is not a generic class", cls);
    if (args->len == params->len) return;
    int64_t expected = params->len;
    const char *at_least = "";
    if (args->len < expected) {
        if (rti_typevar_has_default(params->items[args->len])) return;
        for (int64_t i = 0; i < params->len; i++)
            expected -= rti_typevar_has_default(params->items[i]);
        at_least = "at least ";
    }
    rt_errorf(&rt_TypeError, "Too %s arguments for %R; actual %lld, expected %s%lld",
              args->len > expected ? "many" : "few", cls, (long long)args->len, at_least,
              (long long)expected);
}

static RtValue Generic___class_getitem__(RtValue self, const RtValue *args, size_t count,
                                         RtValue kwnames)
{
    (void)count, (void)kwnames;
    RtValue both[2] = {self, args[0]}, alias = rti_typing_call("_generic_class_getitem", both, 2);
    if (alias) return alias;
    RtValue given = RTI_IS_TUPLE(args[0]) ? args[0] : rti_tuple_from(args, 1);
    if (self == RT_VALUE(&rt_type_Generic)) return subscribe_generic(RTI_TUPLE(given));
    RtValue converted = rti_list_new(RTI_TUPLE(given)->len);
    for (int64_t i = 0; i < RTI_TUPLE(given)->len; i++)
        rti_list_append(converted, rti_type_convert(RTI_TUPLE(given)->items[i]));
    RtValue params = rti_getattr(self, RT_NAME(__parameters__));
    RtValue fitted = rti_prepare_args(self, params, rti_tuple_of_list(converted));
    check_count(self, RTI_TUPLE(params), RTI_TUPLE(fitted));
    RtValue flat = rti_list_new(RTI_TUPLE(fitted)->len);
    for (int64_t i = 0; i < RTI_TUPLE(fitted)->len; i++) {
        RtValue v = RTI_TUPLE(fitted)->items[i];
        if (RTI_IS_TYPEVARTUPLE(RTI_TUPLE(params)->items[i])) rti_list_extend(flat, v);
        else rti_list_append(flat, v);
    }
    return rti_typing_alias(ALIAS_GENERIC, self, rti_tuple_of_list(flat));
}

/* The parameters of Generic[...] among the bases; else all variables in them; 0 for a plain
 * Generic. */
static RtValue parameters_of_bases(RtType *cls)
{
    RtValue original = rti_dict_get_str(rti_type_dict(cls), RT_NAME(__orig_bases__));
    if (!original) {
        const RtTuple *bases = RTI_TUPLE(cls->bases);
        for (int64_t i = 0; i < bases->len; i++)
            if (bases->items[i] == RT_VALUE(&rt_type_Generic)) return 0;
        return RT_VALUE(&rt_empty_tuple);
    }
    const RtTuple *bases = RTI_TUPLE(original);
    for (int64_t i = 0; i < bases->len; i++) {
        if (bases->items[i] == RT_VALUE(&rt_type_Generic)) return 0;
        if (RT_HAS_SHAPE(bases->items[i], &rti_shape_typing_alias) &&
            RTI_ALIAS(bases->items[i])->origin == RT_VALUE(&rt_type_Generic))
            return rti_alias_getparameters(bases->items[i]);
    }
    return rti_collect_parameters(original);
}

static RtValue Generic___init_subclass__(RtValue self, const RtValue *args, size_t count,
                                         RtValue kwnames)
{
    (void)count;
    RtValue function = rti_typing_attribute("_generic_init_subclass");
    if (function) return rti_call_with(function, self, args, 0, kwnames);
    rti_super_call(RT_VALUE(&rt_type_Generic), self, RT_NAME(__init_subclass__), args, 0, kwnames);
    RtValue params = parameters_of_bases(RTI_TYPE(self));
    if (!params && !rti_str_eq(rti_type_name_value(RTI_TYPE(self)), rti_intern_cstr("Protocol")))
        rt_errorf(&rt_TypeError, "Cannot inherit from plain Generic");
    if (!params) params = RT_VALUE(&rt_empty_tuple);
    rti_setattr(self, RT_NAME(__parameters__), params);
    return RT_NONE;
}

static const RtMethodDef generic_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/Generic.def"
#undef METHOD
    {0},
};

RtShape rt_shape_Generic = {.type = &rt_type_Generic};
RT_TYPE(rt_type_Generic) = {
    .shape = &rt_shape_type,
    .cname = "typing.Generic",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE | RT_T_FROM_SPEC,
    .size = sizeof(RtObject),
    .methods = generic_methods,
    .doc = "Abstract base class for generic types.",
    .instance_shape = &rt_shape_Generic,
};
