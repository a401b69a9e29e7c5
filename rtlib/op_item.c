/* Subscription, membership and iteration of any value.
 */
#include "bigint.h"
#include "op.h"
#include "runtime.h"

/* Item of an exact list, tuple or str at an int key in range, else 0. */
static inline RtValue item_fast(RtValue o, RtValue key)
{
    if (!RT_IS_INT(key)) return 0;
    int64_t i = RT_UNINT(key);
    if (RT_IS_STR7(o)) {
        int64_t len = RT_STR7_LEN(o);
        if (i < 0) i += len;
        return (uint64_t)i < (uint64_t)len ? RT_STR7_CHAR(RT_STR7_AT(o, i)) : 0;
    }
    if (!RT_IS_PTR(o)) return 0;
    RtShape *shape = RT_SHAPE(o);
    if (shape == &rt_shape_list) {
        RtList *list = RTI_LIST(o);
        if (i < 0) i += list->len;
        return (uint64_t)i < (uint64_t)list->len ? list->items[i] : 0;
    }
    if (shape == &rt_shape_tuple) {
        RtTuple *tuple = RTI_TUPLE(o);
        if (i < 0) i += tuple->len;
        return (uint64_t)i < (uint64_t)tuple->len ? tuple->items[i] : 0;
    }
    if (shape == &rt_shape_str) {
        int64_t len = rti_str_len(o);
        if (i < 0) i += len;
        return (uint64_t)i < (uint64_t)len ? rti_str_char(rti_str_at(o, i)) : 0;
    }
    return 0;
}

/* C[key] for a class without a metaclass __getitem__. */
static RtValue subscript_class(RtValue class, RtValue key)
{
    if (class == RT_VALUE(&rt_type_type)) return rti_generic_alias(class, key);
    RtValue method = rti_try_getattr(class, RT_NAME(__class_getitem__));
    if (method && method != RT_NONE) return rti_call1(method, key);
    rt_errorf(&rt_TypeError, "type '%N' is not subscriptable", RTI_TYPE(class));
}

static __attribute__((noinline)) RtValue getitem_by_type(RtValue o, RtValue key)
{
    RtBinaryFn getitem = op_type(o)->slots.getitem;
    if (getitem) return getitem(o, key);
    if (rti_is_type(o)) return subscript_class(o, key);
    rt_errorf(&rt_TypeError, "'%T' object is not subscriptable", o);
}

RtValue rti_getitem(RtValue o, RtValue key)
{
    if (RTI_IS_DICT(o)) return rti_dict_subscript(o, key);
    RtValue item = item_fast(o, key);
    return item ? item : getitem_by_type(o, key);
}

/* Would CPython treat o[key] of an immutable type by its sequence protocol? It looks at the index
 * first then, and words a complaint about deletion differently.
 * raises: IndexError when the index is too large. */
static bool is_sequence_index(RtType *type, RtValue key)
{
    if (!op_is_sequence(type)) return false;
    if (!rti_is_int(key) && !op_type(key)->slots.index) return false;
    rti_index_i64(key, &rt_IndexError);
    return true;
}

void rti_setitem(RtValue o, RtValue key, RtValue v)
{
    if (RTI_IS_LIST(o) && RT_IS_INT(key)) {
        RtList *list = RTI_LIST(o);
        int64_t i = RT_UNINT(key);
        if (i < 0) i += list->len;
        if (RT_LIKELY((uint64_t)i < (uint64_t)list->len)) {
            rt_gc_store(list, &list->items[i], v);
            return;
        }
    } else if (RTI_IS_DICT(o)) {
        rti_dict_set(o, key, v);
        return;
    }
    RtType *type = op_type(o);
    if (!type->slots.setitem) {
        is_sequence_index(type, key);
        rt_errorf(&rt_TypeError, "'%T' object does not support item assignment", o);
    }
    type->slots.setitem(o, key, v);
}

void rti_delitem(RtValue o, RtValue key)
{
    RtType *type = op_type(o);
    if (!type->slots.setitem)
        rt_errorf(&rt_TypeError, "'%T' object %s item deletion", o,
                  is_sequence_index(type, key) ? "doesn't support" : "does not support");
    type->slots.setitem(o, key, 0);
}

/* iter(container) for `in`: whatever makes it a TypeError is reported as one thing. */
static RtValue iterate_container(RtValue container)
{
    volatile RtValue iterator = 0;
    RtHandler h;
    RT_TRY(h)
    {
        iterator = rti_getiter(container);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rt_exc_match(rt_thrown, RT_VALUE(&rt_TypeError))) rt_reraise(rt_thrown);
        rt_errorf(&rt_TypeError, "argument of type '%T' is not iterable", container);
    }
    return iterator;
}

static __attribute__((noinline)) int contains_by_type(RtValue container, RtValue item)
{
    RtType *type = op_type(container);
    if (type->slots.contains) return type->slots.contains(container, item);
    RtValue iterator = iterate_container(container), v;
    while ((v = rti_iternext(iterator)))
        if (rti_equal(v, item)) return 1;
    return 0;
}

int rti_contains(RtValue container, RtValue item)
{
    if (RT_IS_PTR(container)) {
        int (*contains)(RtValue, RtValue) = RT_SHAPE(container)->type->slots.contains;
        if (RT_LIKELY(contains != NULL)) return contains(container, item);
    } else if (RT_IS_STR7(container)) {
        return rt_type_str.slots.contains(container, item);
    }
    return contains_by_type(container, item);
}

/* ---- iteration ---- */

RtValue rti_getiter(RtValue v)
{
    RtType *type = op_type(v);
    if (!type->slots.iter) {
        if (type->slots.getitem && !(type->flags & RT_T_DICT)) return rti_seq_iterator(v);
        rt_errorf(&rt_TypeError, "'%T' object is not iterable", v);
    }
    RtValue iterator = type->slots.iter(v);
    if (RT_UNLIKELY(!op_type(iterator)->slots.iternext))
        rt_errorf(&rt_TypeError, "iter() returned non-iterator of type '%T'", iterator);
    return iterator;
}

RtValue rti_iternext(RtValue iterator)
{
    RtUnaryFn next = op_type(iterator)->slots.iternext;
    if (RT_UNLIKELY(!next)) rt_errorf(&rt_TypeError, "'%T' object is not an iterator", iterator);
    return next(iterator);
}
