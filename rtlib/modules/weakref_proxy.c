/* _weakref: proxies, which pass every operation on to the object they refer to.
 *
 * A proxy on either side of an operator is replaced by its object. Once that is gone, all of them
 * raise ReferenceError.
 */
#include "weakrefmod.h"

static RtShape proxy_shape = {.type = &weakref_proxy};
static RtShape callable_shape = {.type = &weakref_callable_proxy};

static inline bool is_proxy(RtValue v)
{
    return RT_HAS_SHAPE(v, &proxy_shape) || RT_HAS_SHAPE(v, &callable_shape);
}

/* The object behind a proxy; what is none is left alone. */
static RtValue strong(RtValue v)
{
    if (!is_proxy(v)) return v;
    if (!WEAK(v)->target)
        rt_errorf(&rt_ReferenceError, "weakly-referenced object no longer exists");
    return WEAK(v)->target;
}

static void proxy_trace(void *object)
{
    rti_gc_mark(((RtWeakRef *)object)->callback);
}

RtValue weakref_proxy_of(RtValue target, RtValue callback)
{
    if (!callback && RT_IS_PTR(target)) {
        RtWeakRef *plain = weakref_plain(target, true);
        if (plain) return RT_VALUE(plain);
    }
    bool callable = rti_typeof(target)->slots.call != NULL;
    return weakref_make(callable ? &weakref_callable_proxy : &weakref_proxy, target, callback);
}

/* ---- slots ---- */

#define UNARY(name, function)                                                                      \
    static RtValue proxy_##name(RtValue v)                                                         \
    {                                                                                              \
        return function(strong(v));                                                                \
    }
#define BINARY(name, function)                                                                     \
    static RtValue proxy_##name(RtValue a, RtValue b)                                              \
    {                                                                                              \
        a = strong(a);                                                                             \
        return function(a, strong(b));                                                             \
    }

UNARY(neg, rti_neg)
UNARY(pos, rti_pos)
UNARY(abs, rti_abs)
UNARY(invert, rti_invert)
UNARY(index, rti_index)
UNARY(str, rti_str_of)
UNARY(iter, rti_getiter)
BINARY(add, rti_add)
BINARY(sub, rti_sub)
BINARY(mul, rti_mul)
BINARY(matmul, rti_matmul)
BINARY(truediv, rti_truediv)
BINARY(floordiv, rti_floordiv)
BINARY(mod, rti_mod)
BINARY(divmod, rti_divmod)
BINARY(lshift, rti_lshift)
BINARY(rshift, rti_rshift)
BINARY(and, rti_and)
BINARY(xor, rti_xor)
BINARY(or, rti_or)
BINARY(iadd, rti_iadd)
BINARY(isub, rti_isub)
BINARY(imul, rti_imul)
BINARY(imatmul, rti_imatmul)
BINARY(itruediv, rti_itruediv)
BINARY(ifloordiv, rti_ifloordiv)
BINARY(imod, rti_imod)
BINARY(ilshift, rti_ilshift)
BINARY(irshift, rti_irshift)
BINARY(iand, rti_iand)
BINARY(ior, rti_ior)
BINARY(ixor, rti_ixor)
BINARY(getitem, rti_getitem)

static RtValue proxy_pow(RtValue a, RtValue b, RtValue modulus)
{
    a = strong(a);
    b = strong(b);
    return modulus == RT_NONE ? rti_pow(a, b) : rti_pow3(a, b, strong(modulus));
}

static RtValue proxy_ipow(RtValue a, RtValue b, RT_UNUSED RtValue modulus)
{
    a = strong(a);
    return rti_ipow(a, strong(b));
}

static RtValue proxy_int(RtValue v)
{
    return rti_call1(RT_VALUE(&rt_type_int), strong(v));
}

static RtValue proxy_float(RtValue v)
{
    return rti_call1(RT_VALUE(&rt_type_float), strong(v));
}

static int proxy_bool(RtValue v)
{
    return rti_truth(strong(v));
}

static int64_t proxy_len(RtValue v)
{
    return rti_len(strong(v));
}

static int proxy_contains(RtValue v, RtValue item)
{
    return rti_contains(strong(v), item);
}

static void proxy_setitem(RtValue v, RtValue key, RtValue item)
{
    v = strong(v);
    if (item) rti_setitem(v, key, item);
    else rti_delitem(v, key);
}

static RtValue proxy_iternext(RtValue v)
{
    v = strong(v);
    if (!rti_typeof(v)->slots.iternext)
        rt_errorf(&rt_TypeError, "Weakref proxy referenced a non-iterator '%T' object", v);
    return rti_iternext(v);
}

static RtValue proxy_richcompare(RtValue a, RtValue b, RtCmp op)
{
    a = strong(a);
    return rti_compare(a, strong(b), op);
}

static RtValue proxy_getattr(RtValue v, RtValue name)
{
    return rti_getattr(strong(v), name);
}

static void proxy_setattr(RtValue v, RtValue name, RtValue value)
{
    rti_setattr(strong(v), name, value);
}

static RtValue proxy_call(RtValue v, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_call(strong(v), args, count, kwnames);
}

static RtValue proxy_repr(RtValue v)
{
    RtValue target = WEAK(v)->target;
    if (!target) return rti_str_format("<weakproxy at 0x%llx; dead>", (unsigned long long)v);
    return rti_str_format("<weakproxy at 0x%llx; to '%S' at 0x%llx>", (unsigned long long)v,
                          weakref_type_name(target), (unsigned long long)target);
}

NATIVE(proxy___bytes__)
{
    return rti_special(strong(self), RT_NAME(__bytes__), NULL, 0);
}

NATIVE(proxy___reversed__)
{
    return rti_special(strong(self), RT_NAME(__reversed__), NULL, 0);
}

static const RtMethodDef methods[] = {{"__bytes__", proxy___bytes__, 0, 0, 0, NULL, NULL},
                                      {"__reversed__", proxy___reversed__, 0, 0, 0, NULL, NULL},
                                      {0}};

#define NUMBER_SLOTS                                                                               \
    RT_SLOT(add, proxy_add), RT_SLOT(sub, proxy_sub), RT_SLOT(mul, proxy_mul),                     \
        RT_SLOT(matmul, proxy_matmul), RT_SLOT(truediv, proxy_truediv),                            \
        RT_SLOT(floordiv, proxy_floordiv), RT_SLOT(mod, proxy_mod),                                \
        RT_SLOT(divmod, proxy_divmod), RT_SLOT(lshift, proxy_lshift),                              \
        RT_SLOT(rshift, proxy_rshift), RT_SLOT(and_, proxy_and), RT_SLOT(xor_, proxy_xor),         \
        RT_SLOT(or_, proxy_or), RT_SLOT(pow, proxy_pow), RT_SLOT(iadd, proxy_iadd),                \
        RT_SLOT(isub, proxy_isub), RT_SLOT(imul, proxy_imul), RT_SLOT(imatmul, proxy_imatmul),     \
        RT_SLOT(itruediv, proxy_itruediv), RT_SLOT(ifloordiv, proxy_ifloordiv),                    \
        RT_SLOT(imod, proxy_imod), RT_SLOT(ilshift, proxy_ilshift),                                \
        RT_SLOT(irshift, proxy_irshift), RT_SLOT(iand, proxy_iand), RT_SLOT(ior, proxy_ior),       \
        RT_SLOT(ixor, proxy_ixor), RT_SLOT(ipow, proxy_ipow), RT_SLOT(neg, proxy_neg),             \
        RT_SLOT(pos, proxy_pos), RT_SLOT(abs, proxy_abs), RT_SLOT(invert, proxy_invert),           \
        RT_SLOT(int_, proxy_int), RT_SLOT(float_, proxy_float), RT_SLOT(index, proxy_index),       \
        RT_SLOT(bool_, proxy_bool)

#define OTHER_SLOTS                                                                                \
    RT_SLOT(repr, proxy_repr), RT_SLOT(str, proxy_str), RT_SLOT(hash, rti_hash_not_implemented),   \
        RT_SLOT(richcompare, proxy_richcompare), RT_SLOT(len, proxy_len),                          \
        RT_SLOT(getitem, proxy_getitem), RT_SLOT(setitem, proxy_setitem),                          \
        RT_SLOT(contains, proxy_contains), RT_SLOT(iter, proxy_iter),                              \
        RT_SLOT(iternext, proxy_iternext), RT_SLOT(getattr, proxy_getattr),                        \
        RT_SLOT(setattr, proxy_setattr)

#define PROXY_TYPE(id, name, instances, ...)                                                       \
    RT_TYPE(id) = {                                                                                \
        .shape = &rt_shape_type,                                                                   \
        .cname = name,                                                                             \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,                                               \
        .size = sizeof(RtWeakRef),                                                                 \
        .instance_shape = &instances,                                                              \
        .trace = proxy_trace,                                                                      \
        .methods = methods,                                                                        \
        .slots = RT_SLOTS(NUMBER_SLOTS, OTHER_SLOTS __VA_ARGS__),                                  \
    }
PROXY_TYPE(weakref_proxy, "weakref.ProxyType", proxy_shape);
PROXY_TYPE(weakref_callable_proxy, "weakref.CallableProxyType", callable_shape,
           , RT_SLOT(call, proxy_call));
