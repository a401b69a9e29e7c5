/* obj_union.c - types.UnionType: int | str.
 *
 * The arguments are flat and without duplicates; equality and hash ignore their order.
 */
#include "typing.h"

typedef struct RtUnion {
    RtShape *shape;
    RtValue args; /* tuple; NoneType for None */
    RtValue parameters;
} RtUnion;

#define UNION(v)    ((RtUnion *)RT_OBJ(v))
#define IS_UNION(v) RT_HAS_SHAPE(v, &rt_shape_UnionType)

static int is_unionable(RtValue v)
{
    return v == RT_NONE || rti_is_type(v) || rti_is_a(v, &rt_type_GenericAlias) ||
           IS_UNION(v) || RT_HAS_SHAPE(v, &rt_shape_TypeAliasType);
}

static int has_arg(RtValue list, RtValue v)
{
    for (int64_t i = 0; i < RTI_LIST(list)->len; i++) {
        RtValue other = RTI_LIST(list)->items[i];
        if (other == v) return 1;
        if (rti_is_a(v, &rt_type_GenericAlias) &&
            rti_is_a(other, &rt_type_GenericAlias) && rti_equal(other, v))
            return 1;
    }
    return 0;
}

static void add_args(RtValue list, RtValue v)
{
    if (IS_UNION(v)) {
        const RtTuple *args = RTI_TUPLE(UNION(v)->args);
        for (int64_t i = 0; i < args->len; i++) add_args(list, args->items[i]);
        return;
    }
    if (v == RT_NONE) v = RT_VALUE(&rt_type_NoneType);
    if (!has_arg(list, v)) rti_list_append(list, v);
}

static RtValue union_of(RtValue list)
{
    if (RTI_LIST(list)->len == 1) return RTI_LIST(list)->items[0];
    RtUnion *u = rt_gc_new(&rt_shape_UnionType, sizeof *u);
    u->args = rti_tuple_of_list(list);
    return RT_VALUE(u);
}

RtValue rti_union(RtValue a, RtValue b)
{
    if (!is_unionable(a) || !is_unionable(b)) return RT_NOTIMPLEMENTED;
    RtValue list = rti_list_new(2);
    add_args(list, a);
    add_args(list, b);
    return union_of(list);
}

static RtValue union_repr(RtValue self)
{
    const RtTuple *args = RTI_TUPLE(UNION(self)->args);
    RtStrBuf out;
    rti_buf_start(&out);
    for (int64_t i = 0; i < args->len; i++) {
        if (i) rti_buf_ascii(&out, " | ", 3);
        if (args->items[i] == RT_VALUE(&rt_type_NoneType)) rti_buf_ascii(&out, "None", 4);
        else rti_buf_type(&out, args->items[i], 0);
    }
    return rti_buf_finish(&out);
}

static int64_t union_hash(RtValue self) { return rti_hash(rti_frozenset_of(UNION(self)->args)); }

static RtValue union_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (!IS_UNION(a) || !IS_UNION(b) || (op != RT_EQ && op != RT_NE)) return RT_NOTIMPLEMENTED;
    int equal = rti_equal(rti_frozenset_of(UNION(a)->args), rti_frozenset_of(UNION(b)->args));
    return RT_BOOL(equal == (op == RT_EQ));
}

static RtValue get_args(RtValue self) { return UNION(self)->args; }

static RtValue get_parameters(RtValue self)
{
    RtUnion *u = UNION(self);
    if (!u->parameters) rt_gc_store(u, &u->parameters, rti_collect_parameters(u->args));
    return u->parameters;
}

static RtValue union_getitem(RtValue self, RtValue item)
{
    RtTuple *args = RTI_TUPLE(
        rti_subst_parameters(self, UNION(self)->args, get_parameters(self), item));
    RtValue result = args->items[0];
    for (int64_t i = 1; i < args->len; i++) result = rti_or(result, args->items[i]);
    return result;
}

static RtValue UnionType___instancecheck__(RtValue self, const RtValue *args, size_t count,
                                           RtValue kwnames)
{
    (void)count, (void)kwnames;
    const RtTuple *types = RTI_TUPLE(UNION(self)->args);
    for (int64_t i = 0; i < types->len; i++)
        if (rti_isinstance(args[0], types->items[i])) return RT_TRUE;
    return RT_FALSE;
}

static RtValue UnionType___subclasscheck__(RtValue self, const RtValue *args, size_t count,
                                           RtValue kwnames)
{
    (void)count, (void)kwnames;
    const RtTuple *types = RTI_TUPLE(UNION(self)->args);
    if (!rti_is_type(args[0])) rt_errorf(&rt_TypeError, "issubclass() arg 1 must be a class");
    for (int64_t i = 0; i < types->len; i++)
        if (rti_issubclass(args[0], types->items[i])) return RT_TRUE;
    return RT_FALSE;
}

static void union_trace(void *object)
{
    rti_gc_mark(((RtUnion *)object)->args);
    rti_gc_mark(((RtUnion *)object)->parameters);
}

static const RtMethodDef union_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/UnionType.def"
#undef METHOD
    {0},
};

static const RtGetSetDef union_getsets[] = {
    {"__args__", get_args, NULL, NULL},
    {"__parameters__", get_parameters, NULL, "Type variables in the types.UnionType."},
    {0},
};

RtShape rt_shape_UnionType = {.type = &rt_type_UnionType};
RT_TYPE(rt_type_UnionType) = {
    .shape = &rt_shape_type,
    .cname = "types.UnionType",
    .base = &rt_type_object,
    .flags = RT_T_OF_NO_MODULE | RT_T_WEAKREF | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtUnion),
    .trace = union_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, union_repr), RT_SLOT(hash, union_hash),
                      RT_SLOT(richcompare, union_richcompare), RT_SLOT(getitem, union_getitem),
                      RT_SLOT(or_, rti_union)),
    .methods = union_methods,
    .getsets = union_getsets,
    .doc = "Represent a PEP 604 union type\n\nE.g. for int | str",
    .instance_shape = &rt_shape_UnionType,
};
