/* sequence.c - the parts of list and tuple that are one algorithm: indices, comparison, repetition,
 * and any iterable as an array. User code may run while items are compared and change the lists:
 * every loop reads length and storage afresh.
 */
#include <string.h>

#include "args.h"
#include "list.h"
#include "number.h"

int64_t rti_seq_index(RtValue key, int64_t len, const char *kind)
{
    int64_t i;
    if (RT_LIKELY(RT_IS_INT(key))) {
        i = RT_UNINT(key);
    } else {
        if (!rti_has_index(key))
            rt_errorf(&rt_TypeError, "%s indices must be integers or slices, not %T", kind, key);
        i = rti_index_i64(key, &rt_IndexError);
    }
    return i < 0 ? i + len : i;
}

static inline int64_t length_of(RtValue seq, int tuple)
{
    return tuple ? RTI_TUPLE(seq)->len : RTI_LIST(seq)->len;
}

static inline RtValue item_of(RtValue seq, int64_t i, int tuple)
{
    return tuple ? RTI_TUPLE(seq)->items[i] : RTI_LIST(seq)->items[i];
}

static RtValue compare_lengths(int64_t a, int64_t b, RtCmp op)
{
    switch (op) {
    case RT_LT: return RT_BOOL(a < b);
    case RT_LE: return RT_BOOL(a <= b);
    case RT_EQ: return RT_BOOL(a == b);
    case RT_NE: return RT_BOOL(a != b);
    case RT_GT: return RT_BOOL(a > b);
    case RT_GE: return RT_BOOL(a >= b);
    }
    return RT_NOTIMPLEMENTED;
}

RtValue rti_seq_compare(RtValue a, RtValue b, RtCmp op, int tuples)
{
    int64_t i = 0;
    if (!tuples && (op == RT_EQ || op == RT_NE) && RTI_LIST(a)->len != RTI_LIST(b)->len)
        return RT_BOOL(op == RT_NE);
    while (i < length_of(a, tuples) && i < length_of(b, tuples)) {
        RtValue x = item_of(a, i, tuples), y = item_of(b, i, tuples);
        if (x != y && (RT_BOTH_INT(x, y) || !rti_equal(x, y))) break;
        i++;
    }
    if (i >= length_of(a, tuples) || i >= length_of(b, tuples))
        return compare_lengths(length_of(a, tuples), length_of(b, tuples), op);
    if (op == RT_EQ) return RT_FALSE;
    if (op == RT_NE) return RT_TRUE;
    return rti_compare(item_of(a, i, tuples), item_of(b, i, tuples), op);
}

static int64_t bound(RtValue v, int64_t len, int64_t absent)
{
    if (!v) return absent;
    int64_t i;
    if (RT_LIKELY(RT_IS_INT(v))) {
        i = RT_UNINT(v);
    } else {
        if (!rti_has_index(v))
            rt_errorf(&rt_TypeError, "slice indices must be integers or have an __index__ method");
        i = rti_index_clamped(v);
    }
    if (i < 0) i += len;
    return i < 0 ? 0 : i;
}

void rti_seq_bounds(RtValue start, RtValue stop, int64_t len, int64_t *from, int64_t *to)
{
    *from = bound(start, len, 0);
    *to = bound(stop, len, INT64_MAX);
}

int64_t rti_seq_repeat_len(int64_t count, int64_t times)
{
    if (times <= 0 || count == 0) return 0;
    if (count > RTI_SEQ_MAX / times) rt_raise(RT_VALUE(&rt_MemoryError));
    return count * times;
}

void rti_seq_repeat(RtValue *out, int64_t count, int64_t times)
{
    if (count == 1) {
        RtValue v = out[0];
        for (int64_t i = 1; i < times; i++) out[i] = v;
        return;
    }
    int64_t done = count, total = count * times;
    while (done < total) { /* doubling: few large copies */
        int64_t piece = done < total - done ? done : total - done;
        memcpy(out + done, out, (size_t)piece * sizeof *out);
        done += piece;
    }
}

const RtValue *rti_items(RtValue iterable, int64_t *count)
{
    RtType *type = rti_typeof(iterable);
    if (type == &rt_type_list) {
        *count = RTI_LIST(iterable)->len;
        return RTI_LIST(iterable)->items;
    }
    RtTuple *tuple = RTI_TUPLE(type == &rt_type_tuple ? iterable : rti_tuple_of(iterable));
    *count = tuple->len;
    return tuple->items;
}
