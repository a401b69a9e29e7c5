/* The module _functools: reduce and cmp_to_key, and the table of the module.
 */
#include "functoolsmod.h"

/* ---- reduce ---- */

static void start(RtIter *iter, RtValue iterable)
{
    if (!rti_is_iterable(iterable))
        rt_errorf(&rt_TypeError, "reduce() arg 2 must support iteration");
    rti_iter(iter, iterable);
}

NATIVE(functools_reduce)
{
    RtIter iter;
    start(&iter, args[1]);
    RtValue total = count > 2 ? args[2] : rti_next(&iter);
    if (!total)
        rt_errorf(&rt_TypeError, "reduce() of empty iterable with no initial value");
    for (RtValue v; (v = rti_next(&iter));) total = rti_call2(args[0], total, v);
    return total;
}

/* ---- cmp_to_key ---- */

typedef struct KeyWrapper {
    RtShape *shape;
    RtValue compare;
    RtValue object; /* 0: the maker of keys, K itself */
} KeyWrapper;

static RtType key_type;
static RtShape key_shape = {.type = &key_type};

static inline KeyWrapper *K(RtValue v)
{
    return (KeyWrapper *)RT_OBJ(v);
}

static void key_trace(void *object)
{
    rti_gc_mark(((KeyWrapper *)object)->compare);
    rti_gc_mark(((KeyWrapper *)object)->object);
}

static RtValue new_key(RtValue compare, RtValue object)
{
    KeyWrapper *k = rt_gc_new(&key_shape, sizeof *k);
    k->compare = compare;
    k->object = object;
    return RT_VALUE(k);
}

NATIVE(make_key)
{
    return new_key(K(self)->compare, args[0]);
}

static RtValue key_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"K", make_key, 1, 1, RT_M_KW, "obj", NULL};
    return rti_builtin_call(&row, NULL, self, args, count, kwnames);
}

static RtValue key_compare(RtValue a, RtValue b, RtCmp op)
{
    if (!RT_HAS_SHAPE(b, &key_shape))
        rt_errorf(&rt_TypeError, "other argument must be K instance");
    if (!K(a)->object || !K(b)->object) rt_errorf(&rt_AttributeError, "object");
    RtValue order = rti_call2(K(a)->compare, K(a)->object, K(b)->object);
    return rti_compare(order, RT_INT(0), op);
}

static RtValue get_object(RtValue self)
{
    if (!K(self)->object)
        rt_errorf(&rt_AttributeError, "'functools.KeyWrapper' object has no attribute 'obj'");
    return K(self)->object;
}

static void set_object(RtValue self, RtValue v)
{
    K(self)->object = v;
}

/* inspect.signature() of an instance asks for this. */
static RtValue call_signature(RtValue self)
{
    (void)self;
    return rti_str("(obj)");
}

static const RtGetSetDef key_getsets[] = {
    {"obj", get_object, set_object, "Value wrapped by a key function."},
    {"__text_signature__", call_signature, NULL, NULL},
    {0}};

static RtType key_type = {
    .shape = &rt_shape_type,
    .cname = "functools.KeyWrapper",
    .base = &rt_type_object,
    .flags = RT_T_DISALLOW_NEW,
    .size = sizeof(KeyWrapper),
    .instance_shape = &key_shape,
    .trace = key_trace,
    .getsets = key_getsets,
    .slots = {.call = key_call,
              .richcompare = key_compare,
              .hash = rti_hash_not_implemented},
};

NATIVE(functools_cmp_to_key)
{
    return new_key(args[0], 0);
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"cmp_to_key", functools_cmp_to_key, 1, 1, RT_M_KW, "mycmp",
     "Convert a cmp= function into a key= function.\n\n"
     "  mycmp\n    Function that compares two objects."},
    {"reduce", functools_reduce, 2, 3, 0, NULL,
     "reduce(function, iterable[, initial], /)\n--\n\n"
     "Apply a function of two arguments cumulatively to the items of an iterable, from left to "
     "right.\n\n"
     "This effectively reduces the iterable to a single value.  If initial is present,\n"
     "it is placed before the items of the iterable in the calculation, and serves as\n"
     "a default when the iterable is empty.\n\n"
     "For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\n"
     "calculates ((((1 + 2) + 3) + 4) + 5)."},
    {0}};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&functools_partial, &functools_lru_cache, NULL};
    native_add_types(module, types);
}

const RtModuleDef rt_module__functools = {
    .name = "_functools",
    .doc = "Tools that operate on functions.",
    .functions = functions,
    .fill = fill,
};
