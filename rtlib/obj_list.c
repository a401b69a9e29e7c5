/* obj_list.c - the list type: storage, construction, slots.
 *
 * Invariant: from items on there is room for RT_LIST_CAP values, of which the first len are set; items
 * is NULL when there is no storage. The storage is a block of its own, so it may move on growth: nobody
 * keeps an item pointer across a call that may run user code or change the list. In front of items may
 * be a gap of up to FRONT_MAX values: what is taken out of or put into the front half of a long list
 * moves the items before it, not those behind it. While a list is being sorted it is empty (sort.c).
 * The methods are in list_methods.c, slices in list_slice.c.
 */
#include <string.h>

#include "args.h"
#include "list.h"
#include "number.h"
#include "runtime.h"

RtShape rt_shape_list = {.type = &rt_type_list};

/* ---- storage ---- */

static int64_t grown_capacity(int64_t need)
{
    /* Small lists nearly double, large ones grow by a quarter: copying stays cheap, waste bounded.
     */
    return need < 8 ? need + 3 : need < 4096 ? need + (need >> 1) : need + (need >> 2);
}

enum { FRONT_MAX = 0xFFFF, FRONT_LEN = 32 }; /* shorter lists are moved as they are */

/* Close the gap in front. */
static void slide_down(RtList *list)
{
    RtValue *block = rti_list_block(list);
    if (block == list->items) return;
    memmove(block, list->items, (size_t)list->len * sizeof(RtValue));
    list->room = RT_LIST_ROOM(RT_LIST_CAP(list) + RT_LIST_FRONT(list), 0);
    list->items = block;
}

void rti_list_reserve(RtList *list, int64_t need)
{
    if (need <= RT_LIST_CAP(list)) return;
    if (need > RTI_SEQ_MAX) rt_raise(RT_VALUE(&rt_MemoryError));
    int64_t front = RT_LIST_FRONT(list);
    if (front >= need / 4 && need <= RT_LIST_CAP(list) + front) { /* a queue */
        slide_down(list);
        return;
    }
    int64_t cap = list->len == 0 ? need : grown_capacity(need);
    if (need == 1) cap = 4;
    size_t size = (size_t)(front + cap) * sizeof(RtValue);
    RtValue *block = list->items
                         ? rt_gc_block_resize_raw(rti_list_block(list), rti_list_block_size(list), size)
                         : rt_gc_block_raw(size);
    list->items = block + front;
    list->room = RT_LIST_ROOM(cap, front);
}

/* Have a gap in front: room for an eighth more items there. */
static void open_front(RtList *list)
{
    int64_t front = list->len / 8 < FRONT_MAX ? list->len / 8 : FRONT_MAX;
    rti_list_reserve(list, list->len + front);
    memmove(list->items + front, list->items, (size_t)list->len * sizeof(RtValue));
    list->items += front;
    list->room = RT_LIST_ROOM(RT_LIST_CAP(list) - front, front);
}

void rti_list_truncate(RtList *list, int64_t len)
{
    int64_t total = RT_LIST_CAP(list) + RT_LIST_FRONT(list);
    list->len = len;
    if (len >= total / 2 || total <= 16) return;
    slide_down(list);
    if (len == 0) {
        RtValue *old = list->items;
        size_t size = rti_list_block_size(list);
        list->items = NULL;
        list->room = 0;
        rt_gc_block_free(old, size);
        return;
    }
    int64_t cap = grown_capacity(len);
    list->items =
        rt_gc_block_resize(list->items, rti_list_block_size(list), (size_t)cap * sizeof(RtValue));
    list->room = RT_LIST_ROOM(cap, 0);
}

RtList *rti_list_alloc(int64_t len)
{
    RtList *list = rti_list_alloc_raw(len);
    if (len > 0) memset(list->items, 0, (size_t)len * sizeof(RtValue));
    return list;
}

RtList *rti_list_alloc_raw(int64_t len)
{
    if (len > RTI_SEQ_MAX) rt_raise(RT_VALUE(&rt_MemoryError));
    RtList *list = rt_gc_new(&rt_shape_list, sizeof *list);
    if (len > 0) {
        list->items = rt_gc_block_raw((size_t)len * sizeof(RtValue));
        list->len = len;
        list->room = RT_LIST_ROOM(len, 0);
    }
    return list;
}

RtValue rti_list_new(int64_t capacity)
{
    RtList *list = rti_list_alloc_raw(capacity);
    list->len = 0;
    return RT_VALUE(list);
}

RtValue rti_list_from(const RtValue *items, int64_t count)
{
    RtList *list = rti_list_alloc_raw(count);
    if (count > 0) memcpy(list->items, items, (size_t)count * sizeof *items);
    return RT_VALUE(list);
}

static void list_trace(void *object)
{
    RtList *list = object;
    rti_gc_mark_items(rti_list_block(list), list->items, (size_t)list->len);
}

/* ---- changing ---- */

void rti_list_append(RtValue self, RtValue v)
{
    RtList *list = RTI_LIST(self);
    if (RT_UNLIKELY(list->len >= RT_LIST_CAP(list))) rti_list_reserve(list, list->len + 1);
    rt_gc_store(list, &list->items[list->len++], v);
}

static void extend_from_array(RtList *list, const RtValue *items, int64_t count)
{
    if (count == 0) return;
    memcpy(list->items + list->len, items, (size_t)count * sizeof *items);
    list->len += count;
}

void rti_list_extend(RtValue self, RtValue iterable)
{
    RtList *list = RTI_LIST(self);
    if (RTI_IS_LIST(iterable) || iterable == self) {
        int64_t count = RTI_LIST(iterable)->len; /* read first: extending a list by itself */
        rti_list_reserve(list, list->len + count);
        extend_from_array(list, RTI_LIST(iterable)->items, count);
        return;
    }
    if (RTI_IS_TUPLE(iterable)) {
        rti_list_reserve(list, list->len + RTI_TUPLE(iterable)->len);
        extend_from_array(list, RTI_TUPLE(iterable)->items, RTI_TUPLE(iterable)->len);
        return;
    }
    RtIter it;
    rti_iter(&it, iterable);
    int64_t hint = rti_length_hint(iterable, 0);
    if (hint > 0 && hint <= RTI_SEQ_MAX - list->len) rti_list_reserve(list, list->len + hint);
    for (RtValue v; (v = rti_next(&it)) != 0;) rti_list_append(self, v);
}

RtValue rti_list_of(RtValue iterable)
{
    RtValue list = rti_list_new(0);
    rti_list_extend(list, iterable);
    return list;
}

void rti_list_insert(RtList *list, int64_t at, RtValue v)
{
    if (at < list->len / 2 && list->len >= FRONT_LEN) {
        if (!RT_LIST_FRONT(list)) open_front(list);
        list->items--;
        list->room += RT_LIST_ROOM(1, 0) - 1;
        memmove(list->items, list->items + 1, (size_t)at * sizeof(RtValue));
    } else {
        rti_list_reserve(list, list->len + 1);
        memmove(list->items + at + 1, list->items + at, (size_t)(list->len - at) * sizeof(RtValue));
    }
    list->len++;
    rt_gc_store(list, &list->items[at], v);
}

int rti_list_drop_front(RtList *list, int64_t start, int64_t removed)
{
    int64_t front = RT_LIST_FRONT(list) + removed;
    if (start >= list->len - start - removed || list->len < FRONT_LEN) return 0;
    if (front > FRONT_MAX) {
        slide_down(list);
        front = removed;
        if (front > FRONT_MAX) return 0;
    }
    memmove(list->items + removed, list->items, (size_t)start * sizeof(RtValue));
    list->room = RT_LIST_ROOM(RT_LIST_CAP(list) - removed, front);
    list->items += removed;
    rti_list_truncate(list, list->len - removed);
    return 1;
}

void rti_list_remove_at(RtList *list, int64_t at)
{
    if (rti_list_drop_front(list, at, 1)) return;
    memmove(list->items + at, list->items + at + 1, (size_t)(list->len - at - 1) * sizeof(RtValue));
    rti_list_truncate(list, list->len - 1);
}

/* ---- slots ---- */

static int64_t list_len(RtValue self)
{
    return RTI_LIST(self)->len;
}

static RtValue list_getitem(RtValue self, RtValue key)
{
    RtList *list = RTI_LIST(self);
    if (RTI_IS_SLICE(key)) return rti_list_get_slice(self, key);
    int64_t i = rti_seq_index(key, list->len, "list");
    if (RT_UNLIKELY((uint64_t)i >= (uint64_t)list->len))
        rt_errorf(&rt_IndexError, "list index out of range");
    return list->items[i];
}

static void list_setitem(RtValue self, RtValue key, RtValue v)
{
    RtList *list = RTI_LIST(self);
    if (RTI_IS_SLICE(key)) {
        rti_list_set_slice(self, key, v);
        return;
    }
    int64_t i = rti_seq_index(key, list->len, "list");
    if (RT_UNLIKELY((uint64_t)i >= (uint64_t)list->len))
        rt_errorf(&rt_IndexError, "list assignment index out of range");
    if (v)
        rt_gc_store(list, &list->items[i], v);
    else
        rti_list_remove_at(list, i);
}

static int list_contains(RtValue self, RtValue v)
{
    RtList *list = RTI_LIST(self);
    /* Ints differ when their words do, and so do short strings. */
    RtValue bits = RT_IS_INT(v) ? 3 : 31, kind = RT_IS_INT(v) ? 1 : RT_IS_STR7(v) ? RT_STR7_TAG : 32;
    for (int64_t i = 0; i < list->len; i++) {
        RtValue item = list->items[i];
        if (item == v) return 1;
        if ((item & bits) != kind && rti_equal(item, v)) return 1;
    }
    return 0;
}

static RtValue list_concat(RtValue self, RtValue other)
{
    if (!rti_is_a(other, &rt_type_list))
        rt_errorf(&rt_TypeError, "can only concatenate list (not \"%T\") to list", other);
    RtList *a = RTI_LIST(self), *b = RTI_LIST(other);
    RtList *sum = rti_list_alloc_raw(a->len + b->len);
    sum->len = 0;
    extend_from_array(sum, a->items, a->len);
    extend_from_array(sum, b->items, b->len);
    return RT_VALUE(sum);
}

static RtValue list_iconcat(RtValue self, RtValue other)
{
    rti_list_extend(self, other);
    return self;
}

static RtValue list_repeat(RtValue self, int64_t times)
{
    RtList *a = RTI_LIST(self);
    int64_t total = rti_seq_repeat_len(a->len, times);
    RtList *list = rti_list_alloc_raw(total);
    if (total == 0) return RT_VALUE(list);
    memcpy(list->items, a->items, (size_t)a->len * sizeof(RtValue));
    rti_seq_repeat(list->items, a->len, times);
    return RT_VALUE(list);
}

static RtValue list_irepeat(RtValue self, int64_t times)
{
    RtList *list = RTI_LIST(self);
    int64_t total = rti_seq_repeat_len(list->len, times);
    if (total == 0) {
        rti_list_truncate(list, 0);
        return self;
    }
    rti_list_reserve(list, total);
    rti_seq_repeat(list->items, list->len, times);
    list->len = total;
    return self;
}

static RtValue list_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if (!rti_is_a(self, &rt_type_list) || !rti_is_a(other, &rt_type_list)) return RT_NOTIMPLEMENTED;
    return rti_seq_compare(self, other, op, 0);
}

static RtValue show_items(RtValue self)
{
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_char(&b, '[');
    for (int64_t i = 0; i < RTI_LIST(self)->len; i++) {
        if (i > 0) rti_buf_ascii(&b, ", ", 2);
        rti_buf_str(&b, rti_repr(RTI_LIST(self)->items[i]));
    }
    rti_buf_char(&b, ']');
    return rti_buf_finish(&b);
}

static RtValue list_repr(RtValue self)
{
    if (RTI_LIST(self)->len == 0) return rti_str_ascii("[]", 2);
    return rti_repr_guarded(self, show_items, "[...]");
}

static RtValue list_iter(RtValue self)
{
    RtIter it = {.source = self};
    return rti_iter_object(&it);
}

static RtValue list_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static void list_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (RT_SHAPE(self) == &rt_shape_list || rti_typeof(self)->slots.new_ == list_new)
        rti_args_no_keywords("list", kwnames);
    rti_args_count("list", count, 0, 1);
    rti_list_truncate(RTI_LIST(self), 0);
    if (count == 1) rti_list_extend(self, args[0]);
}

RT_TYPE(rt_type_list) = {
    .shape = &rt_shape_type,
    .cname = "list",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_LIST | RT_T_SEQUENCE | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtList),
    .trace = list_trace,
    .instance_shape = &rt_shape_list,
    .methods = rti_list_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, list_new), RT_SLOT(init, list_init), RT_SLOT(repr, list_repr),
                      RT_SLOT(hash, rti_hash_not_implemented),
                      RT_SLOT(richcompare, list_richcompare), RT_SLOT(iter, list_iter),
                      RT_SLOT(len, list_len), RT_SLOT(getitem, list_getitem),
                      RT_SLOT(setitem, list_setitem), RT_SLOT(contains, list_contains),
                      RT_SLOT(concat, list_concat), RT_SLOT(iconcat, list_iconcat),
                      RT_SLOT(repeat, list_repeat), RT_SLOT(irepeat, list_irepeat)),
    .doc = "list(iterable=(), /)\n--\n\n"
           "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new "
           "empty list.\n"
           "The argument must be an iterable if specified.",
};
