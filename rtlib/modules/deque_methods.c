/* _collections: the methods of deque. The ring itself is in collections_deque.c.
 */
#include "collectionsmod.h"

#define METHOD_BODY(name) NATIVE(deque_##name)

#define deque___class_getitem__ native_class_getitem

METHOD_BODY(__copy__)
{
    return ring_copy(self);
}

METHOD_BODY(copy)
{
    return ring_copy(self);
}

METHOD_BODY(__reduce__)
{
    const Deque *d = DEQUE(self);
    RtValue empty = RT_VALUE(&rt_empty_tuple), state = rti_special(self, RT_NAME(__getstate__), NULL, 0);
    RtValue arguments = d->maxlen < 0 ? empty : native_tuple2(empty, rti_int(d->maxlen));
    RtValue parts[4] = {RT_VALUE(rti_typeof(self)), arguments, state, rti_getiter(self)};
    return rti_tuple_from(parts, 4);
}

METHOD_BODY(__reversed__)
{
    return deque_iterator(self, true);
}

METHOD_BODY(__sizeof__)
{
    const Deque *d = DEQUE(self);
    return rti_int((int64_t)sizeof *d + d->room * (int64_t)sizeof(RtValue));
}

METHOD_BODY(append)
{
    ring_push(DEQUE(self), args[0]);
    return RT_NONE;
}

METHOD_BODY(appendleft)
{
    ring_push_left(DEQUE(self), args[0]);
    return RT_NONE;
}

METHOD_BODY(clear)
{
    ring_clear(DEQUE(self));
    return RT_NONE;
}

METHOD_BODY(extend)
{
    ring_extend(DEQUE(self), args[0], ring_push);
    return RT_NONE;
}

METHOD_BODY(extendleft)
{
    ring_extend(DEQUE(self), args[0], ring_push_left);
    return RT_NONE;
}

METHOD_BODY(pop)
{
    return ring_pop(DEQUE(self));
}

METHOD_BODY(popleft)
{
    return ring_pop_left(DEQUE(self));
}

/* ---- searching ---- */

/* The place of v in start..stop, or -1. raises: `changed` when items come or go meanwhile. */
static int64_t find(const Deque *d, RtValue v, int64_t start, int64_t stop, RtType *changed)
{
    int64_t version = d->version;
    for (int64_t i = start; i < stop; i++) {
        int same = rti_equal(*deque_at(d, i), v);
        if (d->version != version) rt_errorf(changed, "deque mutated during iteration");
        if (same) return i;
    }
    return -1;
}

METHOD_BODY(count)
{
    const Deque *d = DEQUE(self);
    int64_t n = 0;
    for (int64_t i = 0; (i = find(d, args[0], i, d->len, &rt_RuntimeError)) >= 0; i++) n++;
    return rti_int(n);
}

static int64_t bound(RtValue v, int64_t len)
{
    if (!rti_has_index(v))
        rt_errorf(&rt_TypeError, "slice indices must be integers or have an __index__ method");
    int64_t i = rti_index_clamped(v);
    if (i < 0) i += len;
    return i < 0 ? 0 : i > len ? len : i;
}

METHOD_BODY(index)
{
    const Deque *d = DEQUE(self);
    int64_t start = count > 1 ? bound(args[1], d->len) : 0;
    int64_t stop = count > 2 ? bound(args[2], d->len) : d->len;
    int64_t at = find(d, args[0], start, stop, &rt_RuntimeError);
    if (at < 0) rt_errorf(&rt_ValueError, "%R is not in deque", args[0]);
    return rti_int(at);
}

METHOD_BODY(remove)
{
    Deque *d = DEQUE(self);
    int64_t at = find(d, args[0], 0, d->len, &rt_IndexError);
    if (at < 0) rt_errorf(&rt_ValueError, "%R is not in deque", args[0]);
    ring_delete(d, at);
    return RT_NONE;
}

/* ---- moving ---- */

METHOD_BODY(insert)
{
    Deque *d = DEQUE(self);
    int64_t at = rti_args_ssize(args[0]);
    RtValue v = args[1];
    if (d->len == d->maxlen) rt_errorf(&rt_IndexError, "deque already at its maximum size");
    if (at < 0) at = at + d->len < 0 ? 0 : at + d->len;
    if (at >= d->len) {
        ring_push(d, v);
    } else if (at < d->len / 2) {
        ring_push_left(d, v);
        for (int64_t i = 0; i < at; i++) *deque_at(d, i) = *deque_at(d, i + 1);
        *deque_at(d, at) = v;
    } else {
        ring_push(d, v);
        for (int64_t i = d->len - 1; i > at; i--) *deque_at(d, i) = *deque_at(d, i - 1);
        *deque_at(d, at) = v;
    }
    return RT_NONE;
}

METHOD_BODY(reverse)
{
    Deque *d = DEQUE(self);
    for (int64_t i = 0, j = d->len - 1; i < j; i++, j--) {
        RtValue v = *deque_at(d, i);
        *deque_at(d, i) = *deque_at(d, j);
        *deque_at(d, j) = v;
    }
    return RT_NONE;
}

METHOD_BODY(rotate)
{
    Deque *d = DEQUE(self);
    int64_t n = count ? rti_args_ssize(args[0]) : 1;
    if (d->len <= 1) return RT_NONE;
    n %= d->len;
    if (n > d->len / 2) n -= d->len;
    if (n < -(d->len / 2)) n += d->len;
    for (; n > 0; n--) {
        RtValue v = ring_pop(d);
        ring_push_left(d, v);
    }
    for (; n < 0; n++) {
        RtValue v = ring_pop_left(d);
        ring_push(d, v);
    }
    d->version++;
    return RT_NONE;
}

const RtMethodDef deque_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc) {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/deque.def"
#undef METHOD
    {0}};
