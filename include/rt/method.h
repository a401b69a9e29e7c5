/* method.h - calls that know which functions they may reach (codegen/emit_method.c, docs/types.md).
 *
 * Where inference has found the classes of a receiver, the site calls their methods directly, one comparison of shapes in
 * front of each. A site has count + 1 caches: ic[0] is the general operation's, ic[i] is filled only with shapes whose
 * look-up gives target number i, so a filled cache is the proof that the target is right: whatever changes the class, or
 * the attribute of that name, empties it (rtlib/attr_ic.c). Construction and properties are done alike.
 */
#ifndef RT_METHOD_H
#define RT_METHOD_H

#include "typed.h"

/* After a miss: find what the operation reaches, and if it is one of the targets put its shape into that target's cache.
 * True: it is in front there now. raises: nothing. gc: may collect. */
int rt_known_method(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets);
int rt_known_getter(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets);
int rt_known_operator(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets);
/* The same for the special methods of o[k], o[k] = v, x in o, o(...), len(o). */
int rt_known_special(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets);
/* What len() gives when __len__ gave that, which is no small int, or a negative one. raises: TypeError, ValueError,
 * OverflowError. */
RtValue rt_len_given(RtValue result);
/* The same for calling a class: the targets are __init__ functions. */
int rt_known_class(RtValue cls, RtIC *ic, unsigned count, const RtCode *const *targets);
/* A new instance of the class that the cache is filled for; 0: finalizers are waiting to be run first. gc: may collect. */
RtValue rt_known_new(const RtIC *ic);
/* What __init__ gave is not None. raises: TypeError. */
RT_NORETURN void rt_known_init_wrong(RtValue result);
/* The method said NotImplemented. */
RtValue rt_object_refused(RtValue a, RtValue b, int op);
/* The same as it is behind the stores of its __init__ (attr_stores.c), which are still to be done; NULL: not now. */
RtObject *rt_known_stored(const RtIC *ic, const RtIC *stores);
#ifndef __TINYC__
extern int rti_gc_pending;
#define rt_known_stored(ic, stores)                                                                \
    (RT_UNLIKELY(rti_gc_pending) ? NULL : (RtObject *)rt_gc_new((RtShape *)(uintptr_t)(stores)->value, (size_t)(ic)->offset))
#define rt_known_new(ic)                                                                           \
    (RT_UNLIKELY(rti_gc_pending) ? 0 : RT_VALUE(rt_gc_new((ic)->slot_shape, (size_t)(ic)->offset)))
#endif

/* super().name(args...) in a method: callee should be the builtin super, cls is what __class__ holds; ic belongs to the site
 * and remembers what comes behind cls for objects of self's shape. made: where super() stands. */
RtValue rt_super_call(RtValue callee, RtValue cls, RtValue self, RtValue name, const RtValue *args, size_t count, RtIC *ic,
                      const RtSite *made, const RtSite *site);
int rt_known_super(RtValue cls, RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets);

/* What caches are compared with: the shape, or for a class itself; never NULL. */
#define RT_KEY(v)            (RT_IS_PTR(v) ? RT_SHAPE(v) : (RtShape *)8)
#define RT_LOADED_KEY(v)     (loaded ? (RtShape *)8 : RT_KEY(v))
#define RT_SUPER_KEY(v)      (callee == RT_CLASS(super) ? RT_KEY(v) : (RtShape *)8)
#define RT_LEN_KEY(v)        (callee == RT_FUNCTION(len) ? RT_KEY(v) : (RtShape *)8)
#define RT_CLASS_KEY(v)      (RT_IS_PTR(v) ? (RtShape *)(void *)RT_OBJ(v) : (RtShape *)8)
/* Operators: neither numbers nor other objects of the same shape have a say before the left one's method. */
#define RT_ALIKE(a, b)           (RT_IS_PTR(a) && (RT_IS_PTR(b) ? RT_SHAPE(b) == RT_SHAPE(a) : (b & 3) != 0))
#define RT_OPERATOR_KEY(a, b)    (RT_ALIKE(a, b) ? RT_SHAPE(a) : (RtShape *)8)

/* Defines a function of (self, [loaded,] arguments..., name, ic, sp, site) with sp the caller's entry of the call-site stack:
 * `targets` are RT_TARGETs, `miss` a call of rt_known_*, `general` the operation done any other way. */
#define RT_METHOD(function, type, params, key, targets, miss, general)                             \
    RT_UNUSED static inline type function params                                                   \
    {                                                                                              \
        const RtShape *const rt_key = (key);                                                       \
        *sp = site;                                                                                \
        do {                                                                                       \
            targets                                                                                \
            rt_sp = sp;                                                                            \
        } while (miss);                                                                            \
        return general;                                                                            \
    }
#define RT_TARGET(i, call)                                                                         \
    if (RT_LIKELY(rt_key == ic[i].shape)) return call;
#define RT_TARGET_SUPER(i, call)                                                                   \
    if (RT_LIKELY(rt_key == ic[i].shape) && RT_LIKELY(cls == RT_VALUE(ic[i].slot_shape))) return call;
#define RT_TARGET_SUPER_DEFAULTS(i, n, call)                                                       \
    if (RT_LIKELY(rt_key == ic[i].shape) && RT_LIKELY(rt_has_defaults(RT_TARGET_FN(i), n))) RT_TARGET_SUPER(i, call)
#define RT_TARGET_LEN(i, call)                                                                     \
    if (RT_LIKELY(rt_key == ic[i].shape)) {                                                        \
        RtValue rt_r = (call);                                                                     \
        return RT_LIKELY(RT_IS_INT(rt_r) && (int64_t)rt_r >= 0) ? rt_r : rt_len_given(rt_r);       \
    }
/* A target that needs the last n of its defaults. */
#define RT_TARGET_DEFAULTS(i, n, call)                                                             \
    if (RT_LIKELY(rt_key == ic[i].shape) && RT_LIKELY(rt_has_defaults(RT_TARGET_FN(i), n))) return call;
/* The call of an unboxed entry (typed.h): whether there is room is for the caller to see, and rt_sp is anywhere behind it. */
#define RT_BY_ENTRY(type, call)                                                                    \
    ({                                                                                             \
        if (RT_UNLIKELY(sp + 1 >= rt_sp_limit)) rt_deeper(sp);                                     \
        type rt_e = (call);                                                                        \
        rt_sp = sp;                                                                                \
        rt_e;                                                                                      \
    })
#define RT_TARGET_FN(i) ((RtFunction *)RT_OBJ(ic[i].value))
#define RT_TARGET_NEW_DEFAULTS(i, n, call)                                                         \
    if (RT_LIKELY(rt_key == ic[i].shape) && RT_LIKELY(rt_has_defaults(RT_TARGET_FN(i), n))) RT_TARGET_NEW(i, call)
#define RT_TARGET_NEW(i, call)                                                                     \
    if (RT_LIKELY(rt_key == ic[i].shape)) {                                                        \
        rt_sp = sp;                                                                                \
        RtValue obj = rt_known_new(&ic[i]);                                                        \
        if (RT_LIKELY(obj)) {                                                                      \
            RtValue rt_r = (call);                                                                 \
            if (RT_UNLIKELY(rt_r != RT_NONE)) rt_known_init_wrong(rt_r);                           \
            return obj;                                                                            \
        }                                                                                          \
    }
/* A target that only stores values in attributes of the new instance: no activation where its cache knows the shapes. */
#define RT_TARGET_STORES(i, n, stores, puts)                                                       \
    if (RT_LIKELY(rt_key == ic[i].shape) && RT_LIKELY(ic[i].slot_shape == (stores)->shape) &&      \
        (stores)->kind == RT_IC_ADD &&                                                             \
        (n == 0 || RT_LIKELY(rt_has_defaults(RT_TARGET_FN(i), n)))) {                              \
        rt_sp = sp;                                                                                \
        RtObject *obj = rt_known_stored(&ic[i], stores);                                           \
        if (RT_LIKELY(obj != NULL)) {                                                              \
            RtValue *rt_p = (RtValue *)(void *)((char *)obj + (stores)->offset);                   \
            puts return RT_VALUE(obj);                                                             \
        }                                                                                          \
    }
#define RT_TARGET_OPERATOR(i, op, call)                                                            \
    if (RT_LIKELY(rt_key == ic[i].shape)) {                                                        \
        RtValue rt_r = (call);                                                                     \
        if (RT_UNLIKELY(rt_r == RT_NOTIMPLEMENTED)) return rt_object_refused(self, a1, op);       \
        return rt_r;                                                                               \
    }

static inline int rt_has_defaults(const RtFunction *f, int64_t n)
{
    return f->defaults && ((const RtTuple *)RT_OBJ(f->defaults))->len >= n;
}
/* Default number n from the end. */
static inline RtValue rt_default(const RtFunction *f, int64_t n)
{
    const RtTuple *defaults = (const RtTuple *)RT_OBJ(f->defaults);
    return defaults->items[defaults->len - n];
}

#endif
