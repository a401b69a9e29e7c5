/* list_slice.c - list[a:b:c] read, assigned, deleted.
 *
 * A slice with step 1 may change the length (rti_list_splice); any other step replaces item for
 * item or deletes. The bounds are computed after the new items are collected, because collecting
 * may run user code.
 */
#include <string.h>

#include "list.h"

RtValue rti_list_get_slice(RtValue self, RtValue slice)
{
    int64_t start, stop, step;
    slice = rti_slice_fixed(slice);
    int64_t count = rti_slice_indices(slice, RTI_LIST(self)->len, &start, &stop, &step);
    if (count <= 0) return rti_list_new(0);
    RtList *result = rti_list_alloc_raw(count);
    const RtValue *items = RTI_LIST(self)->items;
    RtValue *out = result->items;
    if (step == 1) {
        memcpy(out, items + start, (size_t)count * sizeof *items);
    } else {
        for (int64_t i = 0, at = start; i < count; i++, at += step) out[i] = items[at];
    }
    return RT_VALUE(result);
}

void rti_list_splice(RtList *list, int64_t start, int64_t stop, RtValue v)
{
    int64_t count = 0, removed = stop - start, tail = list->len - stop;
    const RtValue *items = NULL;
    if (v == RT_VALUE(list)) v = rti_list_from(list->items, list->len);
    if (v) items = rti_items(v, &count);
    if (count == 0 && rti_list_drop_front(list, start, removed)) return;
    if (count > removed) rti_list_reserve(list, list->len + count - removed);
    if (count != removed && tail > 0)
        memmove(list->items + start + count, list->items + stop, (size_t)tail * sizeof *items);
    if (count > 0) memcpy(list->items + start, items, (size_t)count * sizeof *items);
    RTI_KEEP(v);
    if (count < removed)
        rti_list_truncate(list, list->len + count - removed);
    else
        list->len += count - removed;
}

/* Delete `count` items, every `step`-th from start. */
static void delete_strided(RtList *list, int64_t start, int64_t step, int64_t count)
{
    if (count <= 0) return;
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    int64_t to = start;
    for (int64_t i = 0; i < count; i++) {
        int64_t from = start + i * step + 1;
        int64_t until = i + 1 < count ? from + step - 1 : list->len;
        memmove(list->items + to, list->items + from, (size_t)(until - from) * sizeof(RtValue));
        to += until - from;
    }
    rti_list_truncate(list, to);
}

static void assign_strided(RtList *list, RtValue slice, RtValue v)
{
    int64_t given, start, stop, step;
    if (v == RT_VALUE(list)) v = rti_list_from(list->items, list->len);
    const RtValue *items = rti_items(v, &given);
    int64_t count = rti_slice_indices(slice, list->len, &start, &stop, &step);
    if (given != count)
        rt_errorf(&rt_ValueError,
                  "attempt to assign sequence of size %zd to extended slice of size %zd",
                  (size_t)given, (size_t)count);
    for (int64_t i = 0, at = start; i < count; i++, at += step) list->items[at] = items[i];
    RTI_KEEP(v);
}

void rti_list_set_slice(RtValue self, RtValue slice, RtValue v)
{
    RtList *list = RTI_LIST(self);
    int64_t start, stop, step;
    slice = rti_slice_fixed(slice);
    int64_t count = rti_slice_indices(slice, list->len, &start, &stop, &step);
    if (v && v != self && !RTI_IS_LIST(v) && !RTI_IS_TUPLE(v)) {
        if (!rti_is_iterable(v)) rt_errorf(&rt_TypeError, "must assign iterable to extended slice");
        v = rti_list_of(v);
        count = rti_slice_indices(slice, list->len, &start, &stop, &step);
    }
    if (step == 1)
        rti_list_splice(list, start, stop < start ? start : stop, v);
    else if (v)
        assign_strided(list, slice, v);
    else
        delete_strided(list, start, step, count);
}
