/* obj_typealias.c - TypeAliasType: `type X[T] = value`, the value computed when first asked for.
 */
#include "args.h"
#include "class.h"
#include "typing.h"

typedef struct TypeAlias {
    RtShape *shape;
    RtValue name;
    RtValue params; /* tuple */
    RtValue value;  /* the thunk while `lazy` */
    RtValue module; /* str or None */
    uint8_t lazy;
} TypeAlias;

#define ALIAS(v) ((TypeAlias *)RT_OBJ(v))

RtValue rti_type_alias_new(RtValue name, RtValue params, RtValue thunk)
{
    TypeAlias *alias = rt_gc_new(&rt_shape_TypeAliasType, sizeof *alias);
    alias->name = name;
    alias->params = params;
    alias->value = thunk;
    alias->lazy = 1;
    alias->module = rti_getattr(thunk, RT_NAME(__module__));
    return RT_VALUE(alias);
}

static RtValue alias_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"name", "value", "type_params"};
    RtValue given[3] = {0};
    (void)type;
    rti_args_keywords("typealias", args, count, kwnames, names, 3, given);
    if (count > 2)
        rt_errorf(&rt_TypeError, "typealias() takes at most 2 positional arguments (%zu given)",
                  count);
    for (size_t i = 0; i < count; i++) given[i] = args[i];
    for (int i = 0; i < 2; i++)
        if (!given[i])
            rt_errorf(&rt_TypeError, "typealias() missing required argument '%s' (pos %d)",
                      names[i], i + 1);
    if (!rti_is_str(given[0]))
        rt_errorf(&rt_TypeError, "typealias() argument 'name' must be str, not %B", given[0]);
    if (given[2] && !rti_is_a(given[2], &rt_type_tuple))
        rt_errorf(&rt_TypeError, "type_params must be a tuple");
    TypeAlias *alias = rt_gc_new(&rt_shape_TypeAliasType, sizeof *alias);
    alias->name = given[0];
    alias->value = given[1];
    alias->params = given[2] ? given[2] : RT_VALUE(&rt_empty_tuple);
    alias->module = rti_caller_module_name();
    return RT_VALUE(alias);
}

static RtValue get_name(RtValue self) { return ALIAS(self)->name; }
static RtValue get_module(RtValue self) { return ALIAS(self)->module; }
static RtValue get_type_params(RtValue self) { return ALIAS(self)->params; }

static RtValue get_value(RtValue self)
{
    TypeAlias *alias = ALIAS(self);
    if (alias->lazy) {
        RtValue v = rti_call0(alias->value);
        alias->lazy = 0;
        rt_gc_store(alias, &alias->value, v);
    }
    return alias->value;
}

/* The type parameters, a TypeVarTuple unpacked. */
static RtValue get_parameters(RtValue self)
{
    const RtTuple *params = RTI_TUPLE(ALIAS(self)->params);
    RtValue list = rti_list_new(params->len);
    for (int64_t i = 0; i < params->len; i++) {
        RtValue var = params->items[i];
        if (RTI_IS_TYPEVARTUPLE(var)) rti_list_extend(list, var);
        else rti_list_append(list, var);
    }
    return rti_tuple_of_list(list);
}

static RtValue alias_getitem(RtValue self, RtValue item)
{
    if (!RTI_TUPLE(ALIAS(self)->params)->len)
        rt_errorf(&rt_TypeError, "Only generic type aliases are subscriptable");
    return rti_generic_alias(self, item);
}

static RtValue alias_or(RtValue a, RtValue b) { return rti_union(a, b); }

static RtValue alias_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return ALIAS(self)->name;
}

static void alias_trace(void *object)
{
    TypeAlias *alias = object;
    rti_gc_mark(alias->name);
    rti_gc_mark(alias->params);
    rti_gc_mark(alias->value);
    rti_gc_mark(alias->module);
}

static const RtMethodDef alias_methods[] = {
    {"__reduce__", alias_reduce, 0, 0, 0, "", NULL},
    {0},
};

static const RtGetSetDef alias_getsets[] = {
    {"__module__", get_module, NULL, NULL},
    {"__name__", get_name, NULL, NULL},
    {"__parameters__", get_parameters, NULL, NULL},
    {"__type_params__", get_type_params, NULL, NULL},
    {"__value__", get_value, NULL, NULL},
    {0},
};

RtShape rt_shape_TypeAliasType = {.type = &rt_type_TypeAliasType};
RT_TYPE(rt_type_TypeAliasType) = {
    .shape = &rt_shape_type,
    .cname = "typing.TypeAliasType",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(TypeAlias),
    .trace = alias_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, alias_new), RT_SLOT(repr, get_name),
                      RT_SLOT(getitem, alias_getitem), RT_SLOT(or_, alias_or)),
    .methods = alias_methods,
    .getsets = alias_getsets,
    .doc = "Type alias.",
    .instance_shape = &rt_shape_TypeAliasType,
};
