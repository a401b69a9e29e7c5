/* obj_range.c - range objects and their iterators.
 *
 * start, stop, step and the length are exact ints of any size. Where start, step and length are
 * immediate, which is nearly always, stepping is word arithmetic: RtIter.index is the next value
 * and RtIter.limit the number of items left. Otherwise index is the number of the item.
 */
#include "args.h"
#include "iterobj.h"
#include "number.h"
#include "range.h"
#include "runtime.h"

RtShape rt_shape_range = {.type = &rt_type_range};

static inline RtRange *range_of(RtValue v)
{
    return (RtRange *)RT_OBJ(v);
}

static RtValue range_length(RtValue start, RtValue stop, RtValue step)
{
    if (RT_BOTH_INT(start, stop) && RT_IS_INT(step)) {
        int64_t lo = RT_UNINT(start), hi = RT_UNINT(stop), by = RT_UNINT(step);
        if (by > 0) return rti_int(lo < hi ? (hi - 1 - lo) / by + 1 : 0);
        return rti_int(lo > hi ? (lo - 1 - hi) / -by + 1 : 0);
    }
    RtValue span = rti_int_sign(step) > 0 ? rti_sub(stop, start) : rti_sub(start, stop);
    if (rti_int_sign(span) <= 0) return RT_INT(0);
    RtValue size = rti_int_sign(step) > 0 ? step : rti_neg(step);
    return rti_add(rti_floordiv(rti_sub(span, RT_INT(1)), size), RT_INT(1));
}

RtValue rti_range(RtValue start, RtValue stop, RtValue step)
{
    start = rti_args_exact_int(start);
    stop = rti_args_exact_int(stop);
    step = rti_args_exact_int(step);
    if (rti_int_sign(step) == 0) rt_errorf(&rt_ValueError, "range() arg 3 must not be zero");
    RtValue length = range_length(start, stop, step);
    RtRange *range = rt_gc_new(&rt_shape_range, sizeof *range);
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = length;
    return RT_VALUE(range);
}

static void range_trace(void *object)
{
    RtRange *range = object;
    rti_gc_mark(range->start);
    rti_gc_mark(range->stop);
    rti_gc_mark(range->step);
    rti_gc_mark(range->length);
}

/* Item number i (an int). */
static RtValue item_at(RtRange *range, RtValue i)
{
    return rti_add(range->start, rti_mul(i, range->step));
}

/* ---- iteration ---- */

RtValue rti_step_range(RtIter *it)
{
    if (it->limit <= 0) return 0;
    it->limit--;
    RtValue v = RT_INT(it->index);
    it->index += RT_UNINT(range_of(it->source)->step);
    return v;
}

RtValue rti_step_range_big(RtIter *it)
{
    RtValue i = rti_int(it->index);
    if (rti_int_cmp(i, range_of(it->source)->length) >= 0) return 0;
    it->index++;
    return item_at(range_of(it->source), i);
}

void rti_iter_range(RtIter *it, RtValue v)
{
    RtRange *range = range_of(v);
    if (RT_LIKELY(RT_BOTH_INT(range->start, range->stop) && RT_BOTH_INT(range->step, range->length)))
        *it = (RtIter){.source = v,
                       .index = RT_UNINT(range->start),
                       .limit = RT_UNINT(range->length),
                       .next = rti_step_range};
    else
        *it = (RtIter){.source = v, .next = rti_step_range_big};
}

int64_t rti_left_range(const RtIter *it)
{
    if (it->next == rti_step_range) return it->limit;
    int64_t length;
    if (!rti_int_to_i64(range_of(it->source)->length, &length)) return INT64_MAX;
    return length - it->index;
}

static RtValue range_iter(RtValue self)
{
    RtIter it;
    rti_iter_range(&it, self);
    return rti_iter_object(&it);
}

/* ---- slots ---- */

static RtValue range_new(RT_UNUSED RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("range", kwnames);
    rti_args_count("range", count, 1, 3);
    if (count == 1) return rti_range(RT_INT(0), args[0], RT_INT(1));
    return rti_range(args[0], args[1], count == 3 ? args[2] : RT_INT(1));
}

static RtValue range_repr(RtValue self)
{
    RtRange *range = range_of(self);
    if (range->step == RT_INT(1)) return rti_str_format("range(%R, %R)", range->start, range->stop);
    return rti_str_format("range(%R, %R, %R)", range->start, range->stop, range->step);
}

static int64_t range_len(RtValue self)
{
    int64_t length;
    if (!rti_int_to_i64(range_of(self)->length, &length))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C ssize_t");
    return length;
}

static int range_bool(RtValue self)
{
    return range_of(self)->length != RT_INT(0);
}

static RtValue get_slice(RtValue self, RtValue slice)
{
    RtRange *range = range_of(self);
    RtValue bounds[3];
    rti_slice_long_indices(slice, range->length, bounds);
    return rti_range(item_at(range, bounds[0]), item_at(range, bounds[1]),
                     rti_mul(range->step, bounds[2]));
}

static RtValue range_getitem(RtValue self, RtValue key)
{
    RtRange *range = range_of(self);
    if (RTI_IS_SLICE(key)) return get_slice(self, key);
    if (!rti_has_index(key))
        rt_errorf(&rt_TypeError, "range indices must be integers or slices, not %T", key);
    RtValue i = rti_args_exact_int(key);
    if (rti_int_sign(i) < 0) i = rti_add(i, range->length);
    if (rti_int_sign(i) < 0 || rti_int_cmp(i, range->length) >= 0)
        rt_errorf(&rt_IndexError, "range object index out of range");
    return item_at(range, i);
}

/* Which item is the int v? The word 0 when none. */
static RtValue find_int(RtRange *range, RtValue v)
{
    RtValue distance = rti_sub(v, range->start), step = range->step;
    if (rti_int_sign(step) < 0) {
        distance = rti_neg(distance);
        step = rti_neg(step);
    }
    if (rti_int_sign(distance) < 0 || rti_int_sign(rti_mod(distance, step)) != 0) return 0;
    RtValue i = rti_floordiv(distance, step);
    return rti_int_cmp(i, range->length) < 0 ? i : 0;
}

static int is_exact_int(RtValue v)
{
    return RT_IS_INT(v) || RT_IS_BOOL(v) || RT_HAS_SHAPE(v, &rt_shape_int);
}

static int range_contains(RtValue self, RtValue v)
{
    if (is_exact_int(v)) return find_int(range_of(self), v) != 0;
    RtIter it;
    rti_iter_range(&it, self);
    for (RtValue item; (item = rti_next(&it)) != 0;)
        if (rti_equal(item, v)) return 1;
    return 0;
}

/* What equal ranges have in common: (length, start, step), without what an empty or one-item range
 * does not use. */
static RtValue identity(RtRange *range)
{
    RtValue parts[3] = {range->length, RT_NONE, RT_NONE};
    if (range->length != RT_INT(0)) parts[1] = range->start;
    if (parts[1] != RT_NONE && range->length != RT_INT(1)) parts[2] = range->step;
    return rti_tuple_from(parts, 3);
}

static int64_t range_hash(RtValue self)
{
    return rti_hash(identity(range_of(self)));
}

static RtValue range_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if (!RT_HAS_SHAPE(self, &rt_shape_range) || !RT_HAS_SHAPE(other, &rt_shape_range) ||
        (op != RT_EQ && op != RT_NE))
        return RT_NOTIMPLEMENTED;
    if (self == other) return RT_BOOL(op == RT_EQ);
    return rti_compare(identity(range_of(self)), identity(range_of(other)), op);
}

/* ---- attributes and methods ---- */

static RtValue range_start(RtValue self)
{
    return range_of(self)->start;
}
static RtValue range_stop(RtValue self)
{
    return range_of(self)->stop;
}
static RtValue range_step(RtValue self)
{
    return range_of(self)->step;
}

#define METHOD_BODY(name)                                                                          \
    static RtValue range_##name(RtValue self, RT_UNUSED const RtValue *args,                       \
                                RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

METHOD_BODY(__reduce__)
{
    RtRange *range = range_of(self);
    RtValue pair[2] = {RT_VALUE(&rt_type_range), rti_tuple_from(&range->start, 3)};
    return rti_tuple_from(pair, 2);
}

METHOD_BODY(__reversed__)
{
    RtRange *range = range_of(self);
    RtValue last = item_at(range, rti_sub(range->length, RT_INT(1)));
    return range_iter(rti_range(last, rti_sub(range->start, range->step), rti_neg(range->step)));
}

METHOD_BODY(count)
{
    if (is_exact_int(args[0])) return RT_INT(range_contains(self, args[0]));
    int64_t found = 0;
    RtIter it;
    rti_iter_range(&it, self);
    for (RtValue item; (item = rti_next(&it)) != 0;) found += rti_equal(item, args[0]);
    return RT_INT(found);
}

METHOD_BODY(index)
{
    if (is_exact_int(args[0])) {
        RtValue i = find_int(range_of(self), args[0]);
        if (!i) rt_errorf(&rt_ValueError, "%R is not in range", args[0]);
        return i;
    }
    RtIter it;
    rti_iter_range(&it, self);
    int64_t i = 0;
    for (RtValue item; (item = rti_next(&it)) != 0; i++)
        if (rti_equal(item, args[0])) return rti_int(i);
    rt_errorf(&rt_ValueError, "sequence.index(x): x not in sequence");
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
static const RtMethodDef range_methods[] = {
#include "rt/methods/range.def"
    {0}};
#undef METHOD

static const RtGetSetDef range_getsets[] = {{"start", range_start, rti_readonly, NULL},
                                            {"stop", range_stop, rti_readonly, NULL},
                                            {"step", range_step, rti_readonly, NULL},
                                            {0}};

RT_TYPE(rt_type_range) = {
    .shape = &rt_shape_type,
    .cname = "range",
    .base = &rt_type_object,
    .flags = RT_T_SEQUENCE | RT_T_IMMUTABLE,
    .size = sizeof(RtRange),
    .trace = range_trace,
    .instance_shape = &rt_shape_range,
    .methods = range_methods,
    .getsets = range_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, range_new), RT_SLOT(repr, range_repr),
                      RT_SLOT(hash, range_hash), RT_SLOT(richcompare, range_richcompare),
                      RT_SLOT(iter, range_iter), RT_SLOT(len, range_len),
                      RT_SLOT(bool_, range_bool), RT_SLOT(getitem, range_getitem),
                      RT_SLOT(contains, range_contains)),
    .doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n"
           "Return an object that produces a sequence of integers from start (inclusive)\n"
           "to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\n"
           "start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\n"
           "These are exactly the valid indices for a list of 4 elements.\n"
           "When step is given, it specifies the increment (or decrement).",
};

RTI_ITERATOR_TYPE(range_iterator, "range_iterator", rti_iterobj_methods);
