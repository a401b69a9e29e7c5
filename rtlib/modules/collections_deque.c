/* _collections: deque, the ring and the slots of the type; its methods are in deque_methods.c.
 *
 * Both ends and any place in the middle are reached in constant time. An iterator remembers the
 * version of the deque it was made for and refuses to go on when items came or went.
 */
#include <string.h>

#include "collectionsmod.h"

enum { FIRST_ROOM = 8 };

static RtShape deque_shape = {.type = &collections_deque};

static void deque_trace(void *object)
{
    const Deque *d = object;
    rti_gc_mark_block(d->items);
    int64_t straight = d->room - d->head < d->len ? d->room - d->head : d->len;
    rti_gc_mark_values(d->items + d->head, (size_t)straight);
    rti_gc_mark_values(d->items, (size_t)(d->len - straight));
}

/* ---- the ring ---- */

static RT_COLD void grow(Deque *d)
{
    int64_t room = d->room ? d->room * 2 : FIRST_ROOM;
    RtValue *bigger = rt_gc_block((size_t)room * sizeof *bigger), *old = d->items;
    int64_t straight = d->room - d->head < d->len ? d->room - d->head : d->len;
    if (d->len) memcpy(bigger, old + d->head, (size_t)straight * sizeof *bigger);
    if (d->len > straight)
        memcpy(bigger + straight, old, (size_t)(d->len - straight) * sizeof *bigger);
    d->items = bigger;
    d->head = 0;
    rt_gc_block_free(old, (size_t)d->room * sizeof *old);
    d->room = room;
}

RtValue ring_pop(Deque *d)
{
    if (!d->len) rt_errorf(&rt_IndexError, "pop from an empty deque");
    RtValue *place = deque_at(d, d->len - 1), v = *place;
    *place = 0;
    d->len--;
    d->version++;
    return v;
}

RtValue ring_pop_left(Deque *d)
{
    if (!d->len) rt_errorf(&rt_IndexError, "pop from an empty deque");
    RtValue *place = deque_at(d, 0), v = *place;
    *place = 0;
    d->head = (d->head + 1) & (d->room - 1);
    d->len--;
    d->version++;
    return v;
}

void ring_push(Deque *d, RtValue v)
{
    if (d->maxlen == 0) return;
    if (d->len == d->maxlen) ring_pop_left(d);
    if (d->len == d->room) grow(d);
    d->items[(d->head + d->len) & (d->room - 1)] = v;
    d->len++;
    d->version++;
}

void ring_push_left(Deque *d, RtValue v)
{
    if (d->maxlen == 0) return;
    if (d->len == d->maxlen) ring_pop(d);
    if (d->len == d->room) grow(d);
    d->head = (d->head - 1) & (d->room - 1);
    d->items[d->head] = v;
    d->len++;
    d->version++;
}

void ring_clear(Deque *d)
{
    rt_gc_block_free(d->items, (size_t)d->room * sizeof *d->items);
    d->items = NULL;
    d->room = d->head = d->len = 0;
    d->version++;
}

void ring_extend(Deque *d, RtValue iterable, void (*push)(Deque *, RtValue))
{
    RtIter iter;
    if (iterable == RT_VALUE(d)) iterable = rti_list_of(iterable);
    rti_iter(&iter, iterable);
    for (RtValue v; (v = rti_next(&iter));) push(d, v);
}

/* The items on the shorter side of the gap move. */
void ring_delete(Deque *d, int64_t i)
{
    if (i < d->len / 2) {
        for (; i > 0; i--) *deque_at(d, i) = *deque_at(d, i - 1);
        ring_pop_left(d);
    } else {
        for (; i < d->len - 1; i++) *deque_at(d, i) = *deque_at(d, i + 1);
        ring_pop(d);
    }
}

/* ---- making ---- */

static RtValue deque_new(RtType *type, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                         RT_UNUSED RtValue kwnames)
{
    Deque *d = rti_object_alloc(type);
    d->maxlen = -1;
    return RT_VALUE(d);
}

NATIVE(deque_fill)
{
    Deque *d = DEQUE(self);
    int64_t maxlen = -1;
    if (args[1] && args[1] != RT_NONE) {
        if (!rti_is_int(args[1])) rt_errorf(&rt_TypeError, "an integer is required");
        maxlen = rti_args_ssize(args[1]);
        if (maxlen < 0) rt_errorf(&rt_ValueError, "maxlen must be non-negative");
    }
    d->maxlen = maxlen;
    if (d->len) ring_clear(d);
    if (args[0]) ring_extend(d, args[0], ring_push);
    return RT_NONE;
}

static void deque_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"deque", deque_fill, 0, 2, RT_M_KW, "iterable=(), maxlen=None",
                                    NULL};
    rti_builtin_call(&row, NULL, self, args, count, kwnames);
}

RtValue ring_copy(RtValue self)
{
    const Deque *d = DEQUE(self);
    RtType *type = rti_typeof(self);
    if (type == &collections_deque) {
        Deque *copy = rti_object_alloc(type);
        copy->maxlen = d->maxlen;
        for (int64_t i = 0; i < d->len; i++) ring_push(copy, *deque_at(d, i));
        return RT_VALUE(copy);
    }
    RtValue copy = d->maxlen < 0 ? rti_call1(RT_VALUE(type), self)
                                 : rti_call2(RT_VALUE(type), self, rti_int(d->maxlen));
    if (!deque_check(copy))
        rt_errorf(&rt_TypeError, "%N() must return a deque, not %T", type, copy);
    return copy;
}

/* ---- slots ---- */

static int64_t deque_len(RtValue self)
{
    return DEQUE(self)->len;
}

static int64_t checked_index(const Deque *d, RtValue key)
{
    if (!rti_has_index(key))
        rt_errorf(&rt_TypeError, "sequence index must be integer, not '%T'", key);
    int64_t i = rti_index_i64(key, &rt_IndexError);
    if (i < 0) i += d->len;
    if ((uint64_t)i >= (uint64_t)d->len) rt_errorf(&rt_IndexError, "deque index out of range");
    return i;
}

static RtValue deque_getitem(RtValue self, RtValue key)
{
    const Deque *d = DEQUE(self);
    return *deque_at(d, checked_index(d, key));
}

static void deque_setitem(RtValue self, RtValue key, RtValue v)
{
    Deque *d = DEQUE(self);
    int64_t i = checked_index(d, key);
    if (v) *deque_at(d, i) = v;
    else ring_delete(d, i);
}

static int deque_contains(RtValue self, RtValue item)
{
    const Deque *d = DEQUE(self);
    int64_t version = d->version;
    for (int64_t i = 0; i < d->len; i++) {
        int same = rti_equal(*deque_at(d, i), item);
        if (d->version != version)
            rt_errorf(&rt_RuntimeError, "deque mutated during iteration");
        if (same) return 1;
    }
    return 0;
}

static RtValue deque_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (!deque_check(a) || !deque_check(b)) return RT_NOTIMPLEMENTED;
    const Deque *x = DEQUE(a), *y = DEQUE(b);
    if (x->len != y->len && (op == RT_EQ || op == RT_NE)) return RT_BOOL(op == RT_NE);
    int64_t x_version = x->version, y_version = y->version;
    for (int64_t i = 0; i < x->len && i < y->len; i++) {
        RtValue v = *deque_at(x, i), w = *deque_at(y, i);
        int same = rti_equal(v, w);
        if (x->version != x_version || y->version != y_version)
            rt_errorf(&rt_RuntimeError, "deque mutated during iteration");
        if (same) continue;
        if (op == RT_EQ || op == RT_NE) return RT_BOOL(op == RT_NE);
        return rti_compare(v, w, op);
    }
    return rti_compare(rti_int(x->len), rti_int(y->len), op);
}

static RtValue deque_concat(RtValue self, RtValue other)
{
    if (!deque_check(other))
        rt_errorf(&rt_TypeError, "can only concatenate deque (not \"%T\") to deque", other);
    RtValue result = ring_copy(self);
    ring_extend(DEQUE(result), other, ring_push);
    return result;
}

static RtValue deque_iconcat(RtValue self, RtValue other)
{
    ring_extend(DEQUE(self), other, ring_push);
    return self;
}

static RtValue deque_irepeat(RtValue self, int64_t n)
{
    Deque *d = DEQUE(self);
    int64_t len = d->len;
    if (n <= 0) {
        ring_clear(d);
        return self;
    }
    if (len && n > INT64_MAX / 16 / len) rt_raise(RT_VALUE(&rt_MemoryError));
    RtValue once = n > 1 ? rti_list_of(self) : 0;
    if (d->maxlen >= 0 && len && n > d->maxlen / len + 2) n = d->maxlen / len + 2;
    for (; n > 1; n--) ring_extend(d, once, ring_push);
    return self;
}

static RtValue deque_repeat(RtValue self, int64_t n)
{
    return deque_irepeat(ring_copy(self), n);
}

static RtValue show(RtValue self)
{
    const Deque *d = DEQUE(self);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_str(&b, rti_str_format("%s(%R", rti_type_name(rti_typeof(self)), rti_list_of(self)));
    if (d->maxlen >= 0) rti_buf_str(&b, rti_str_format(", maxlen=%lld", (long long)d->maxlen));
    rti_buf_char(&b, ')');
    return rti_buf_finish(&b);
}

static RtValue deque_repr(RtValue self)
{
    return rti_repr_guarded(self, show, "[...]");
}

static RtValue deque_iter(RtValue self)
{
    return deque_iterator(self, false);
}

static RtValue get_maxlen(RtValue self)
{
    return DEQUE(self)->maxlen < 0 ? RT_NONE : rti_int(DEQUE(self)->maxlen);
}

static const RtGetSetDef getsets[] = {
    {"maxlen", get_maxlen, NULL, "maximum size of a deque or None if unbounded"}, {0}};

RtType collections_deque = {
    .shape = &rt_shape_type,
    .cname = "collections.deque",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_BASETYPE | RT_T_IMMUTABLE | RT_T_SEQUENCE,
    .size = sizeof(Deque),
    .instance_shape = &deque_shape,
    .trace = deque_trace,
    .methods = deque_methods,
    .getsets = getsets,
    .slots =
        {
            .new_ = deque_new,
            .init = deque_init,
            .repr = deque_repr,
            .hash = rti_hash_not_implemented,
            .richcompare = deque_richcompare,
            .iter = deque_iter,
            .len = deque_len,
            .getitem = deque_getitem,
            .setitem = deque_setitem,
            .contains = deque_contains,
            .concat = deque_concat,
            .iconcat = deque_iconcat,
            .repeat = deque_repeat,
            .irepeat = deque_irepeat,
        },
    .doc = "deque([iterable[, maxlen]])\n--\n\n"
           "A list-like sequence optimized for data accesses near its endpoints.",
};

/* ---- iterators ---- */

typedef struct DequeIterator {
    RtShape *shape;
    Deque *deque;
    int64_t version, left;
} DequeIterator;

static RtShape iterator_shape = {.type = &collections_deque_iterator};
static RtShape reverse_shape = {.type = &collections_deque_reverse_iterator};

static void iterator_trace(void *object)
{
    rti_gc_mark_object(((DequeIterator *)object)->deque);
}

RtValue deque_iterator(RtValue deque, bool reversed)
{
    DequeIterator *it = rt_gc_new(reversed ? &reverse_shape : &iterator_shape, sizeof *it);
    it->deque = DEQUE(deque);
    it->version = it->deque->version;
    it->left = it->deque->len;
    return RT_VALUE(it);
}

/* One item fewer is left; false at the end. */
static inline bool iterator_step(DequeIterator *it)
{
    if (it->deque->version != it->version) {
        it->left = 0;
        rt_errorf(&rt_RuntimeError, "deque mutated during iteration");
    }
    return it->left && it->left--;
}

static RtValue iterator_next(RtValue self)
{
    DequeIterator *it = (DequeIterator *)RT_OBJ(self);
    return iterator_step(it) ? *deque_at(it->deque, it->deque->len - it->left - 1) : 0;
}

static RtValue reverse_next(RtValue self)
{
    DequeIterator *it = (DequeIterator *)RT_OBJ(self);
    return iterator_step(it) ? *deque_at(it->deque, it->left) : 0;
}

/* _deque_iterator(deque, index): what __reduce__ describes. */
static RtValue iterator_at(const RtValue *args, size_t count, bool reversed)
{
    if (!deque_check(args[0]))
        rt_errorf(&rt_TypeError, "argument 1 must be collections.deque, not %T", args[0]);
    int64_t skip = count > 1 ? rti_args_ssize(args[1]) : 0;
    RtValue it = deque_iterator(args[0], reversed);
    for (; skip > 0; skip--)
        if (!iterator_step((DequeIterator *)RT_OBJ(it))) break;
    return it;
}

NATIVE_NEW(iterator, "_deque_iterator", 1, 2, 0, NULL)
{
    return iterator_at(args, count, false);
}

NATIVE_NEW(reverse, "_deque_reverse_iterator", 1, 2, 0, NULL)
{
    return iterator_at(args, count, true);
}

NATIVE(iterator___length_hint__)
{
    return rti_int(((DequeIterator *)RT_OBJ(self))->left);
}

NATIVE(iterator___reduce__)
{
    DequeIterator *it = (DequeIterator *)RT_OBJ(self);
    return native_tuple2(
        RT_VALUE(rti_typeof(self)),
        native_tuple2(RT_VALUE(it->deque), rti_int(it->deque->len - it->left)));
}

static const RtMethodDef iterator_methods[] = {
    {"__length_hint__", iterator___length_hint__, 0, 0, 0, "",
     "Private method returning an estimate of len(list(it))."},
    {"__reduce__", iterator___reduce__, 0, 0, 0, "", "Return state information for pickling."},
    {0}};

#define ITERATOR_TYPE(id, name, instances, make, next)                                             \
    RtType id = {                                                                                  \
        .shape = &rt_shape_type,                                                                   \
        .cname = name,                                                                             \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE,                                                                   \
        .size = sizeof(DequeIterator),                                                             \
        .instance_shape = &instances,                                                              \
        .methods = iterator_methods,                                                               \
        .trace = iterator_trace,                                                                   \
        .slots = {.new_ = make, .iter = rti_iterobj_self, .iternext = next},                       \
    }
ITERATOR_TYPE(collections_deque_iterator, "collections._deque_iterator", iterator_shape,
              iterator_new, iterator_next);
ITERATOR_TYPE(collections_deque_reverse_iterator, "collections._deque_reverse_iterator",
              reverse_shape, reverse_new, reverse_next);
