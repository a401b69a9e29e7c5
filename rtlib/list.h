/* list.h - what the list files share: storage growth and the slice operations. */
#ifndef RTI_LIST_H
#define RTI_LIST_H

#include "container.h"

/* Most items any sequence may have; beyond it: MemoryError. */
#define RTI_SEQ_MAX (INT64_MAX / 16)

extern const RtMethodDef rti_list_methods[];

/* The storage of a list: where its block starts and how long that is. */
static inline RtValue *rti_list_block(const RtList *list)
{
    return (RtValue *)((uintptr_t)list->items - (uintptr_t)RT_LIST_FRONT(list) * sizeof(RtValue));
}
static inline size_t rti_list_block_size(const RtList *list)
{
    return (size_t)(RT_LIST_CAP(list) + RT_LIST_FRONT(list)) * sizeof(RtValue);
}

/* Make room for `need` items in all, growing geometrically. raises: MemoryError. gc: may collect.
 */
void rti_list_reserve(RtList *list, int64_t need);
/* Cut to len items; storage much larger than that is given back. */
void rti_list_truncate(RtList *list, int64_t len);
/* A new exact list of `len` zeroed items, to be filled at once. */
RtList *rti_list_alloc(int64_t len);
/* The same with undefined items: to be set before anything else is allocated. */
RtList *rti_list_alloc_raw(int64_t len);

/* Delete `removed` items at `start` by moving those in front of them up, where these are fewer and there is something to
 * gain; false: not done. */
int rti_list_drop_front(RtList *list, int64_t start, int64_t removed);
void rti_list_insert(RtList *list, int64_t at, RtValue v); /* 0 <= at <= len */
void rti_list_remove_at(RtList *list, int64_t at);         /* 0 <= at < len */
/* list[start:stop] = items of v, or deleted when v is 0; 0 <= start <= stop <= len. */
void rti_list_splice(RtList *list, int64_t start, int64_t stop, RtValue v);

RtValue rti_list_get_slice(RtValue self, RtValue slice);
void rti_list_set_slice(RtValue self, RtValue slice, RtValue v); /* v 0: delete */

/* ---- what list and tuple have in common (sequence.c) ---- */

/* The index behind key in a sequence of len items; negative ones count from the end. Not
 * range-checked. raises: TypeError "KIND indices must be integers or slices, not X", IndexError
 * when beyond 64 bits. */
int64_t rti_seq_index(RtValue key, int64_t len, const char *kind);
/* Rich comparison of two sequences whose storage may change while items are compared. */
RtValue rti_seq_compare(RtValue a, RtValue b, RtCmp op, int tuples);
/* start and stop arguments of index(value, start, stop): absent ones are 0. */
void rti_seq_bounds(RtValue start, RtValue stop, int64_t len, int64_t *from, int64_t *to);
/* Write `times` copies of the count items at the start of out behind them. */
void rti_seq_repeat(RtValue *out, int64_t count, int64_t times);
/* Total length of a repeated sequence. raises: MemoryError. */
int64_t rti_seq_repeat_len(int64_t count, int64_t times);

#endif
