/* obj_slice.c - slice objects and the arithmetic of their bounds.
 *
 * Two evaluations of the same rules: rti_slice_indices on machine words for everything with storage
 * (bounds beyond 64 bits are clamped, which no sequence can tell from the truth),
 * rti_slice_long_indices on Python ints for slice.indices and for slices of ranges.
 */
#include "args.h"
#include "container.h"
#include "number.h"
#include "range.h"
#include "runtime.h"

RtShape rt_shape_slice = {.type = &rt_type_slice};

RtValue rti_slice(RtValue start, RtValue stop, RtValue step)
{
    RtSlice *slice = rt_gc_new(&rt_shape_slice, sizeof *slice);
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return RT_VALUE(slice);
}

static void slice_trace(void *object)
{
    RtSlice *slice = object;
    rti_gc_mark(slice->start);
    rti_gc_mark(slice->stop);
    rti_gc_mark(slice->step);
}

static void check_bound(RtValue v)
{
    if (!rti_has_index(v))
        rt_errorf(&rt_TypeError,
                  "slice indices must be integers or None or have an __index__ method");
}

/* A bound as a word, None being `absent`. */
static inline int64_t bound(RtValue v, int64_t absent)
{
    if (RT_LIKELY(RT_IS_INT(v))) return RT_UNINT(v);
    if (v == RT_NONE) return absent;
    check_bound(v);
    return rti_index_clamped(v);
}

static inline int is_fixed(RtValue v) { return RT_IS_INT(v) || v == RT_NONE; }

RtValue rti_slice_fixed(RtValue v)
{
    const RtSlice *slice = (RtSlice *)RT_OBJ(v);
    if (RT_LIKELY(is_fixed(slice->start) && is_fixed(slice->stop) && is_fixed(slice->step))) return v;
    RtValue step = slice->step == RT_NONE ? RT_NONE : rti_int(bound(slice->step, 1));
    if (step == RT_INT(0)) rt_errorf(&rt_ValueError, "slice step cannot be zero");
    RtValue start = slice->start == RT_NONE ? RT_NONE : rti_int(bound(slice->start, 0));
    RtValue stop = slice->stop == RT_NONE ? RT_NONE : rti_int(bound(slice->stop, 0));
    return rti_slice(start, stop, step);
}

/* Move i into low..high, counting negative ones from the end. */
static inline int64_t clip(int64_t i, int64_t len, int64_t low, int64_t high)
{
    if (i < 0) i += len;
    return i < low ? low : i > high ? high : i;
}

int64_t rti_slice_indices(RtValue v, int64_t len, int64_t *start, int64_t *stop, int64_t *step)
{
    RtSlice *slice = (RtSlice *)RT_OBJ(v);
    int64_t by = bound(slice->step, 1);
    if (by == 0) rt_errorf(&rt_ValueError, "slice step cannot be zero");
    if (by < -INT64_MAX) by = -INT64_MAX;
    int64_t low = by < 0 ? -1 : 0, high = by < 0 ? len - 1 : len;
    int64_t from = clip(bound(slice->start, by < 0 ? INT64_MAX : 0), len, low, high);
    /* An absent stop with a negative step is before the first item; INT64_MIN stays negative. */
    int64_t to = clip(bound(slice->stop, by < 0 ? INT64_MIN : INT64_MAX), len, low, high);
    *start = from;
    *stop = to;
    *step = by;
    if (by > 0) return from < to ? (to - from - 1) / by + 1 : 0;
    return to < from ? (from - to - 1) / -by + 1 : 0;
}

static RtValue long_bound(RtValue v, RtValue len, RtValue low, RtValue high, RtValue absent)
{
    if (v == RT_NONE) return absent;
    check_bound(v);
    v = rti_args_exact_int(v);
    if (rti_int_sign(v) < 0) {
        v = rti_add(v, len);
        return rti_int_cmp(v, low) < 0 ? low : v;
    }
    return rti_int_cmp(v, high) > 0 ? high : v;
}

void rti_slice_long_indices(RtValue v, RtValue len, RtValue out[3])
{
    RtSlice *slice = (RtSlice *)RT_OBJ(v);
    RtValue step = RT_INT(1);
    if (slice->step != RT_NONE) {
        check_bound(slice->step);
        step = rti_args_exact_int(slice->step);
        if (rti_int_sign(step) == 0) rt_errorf(&rt_ValueError, "slice step cannot be zero");
    }
    int back = rti_int_sign(step) < 0;
    RtValue low = back ? RT_INT(-1) : RT_INT(0);
    RtValue high = back ? rti_sub(len, RT_INT(1)) : len;
    out[0] = long_bound(slice->start, len, low, high, back ? high : low);
    out[1] = long_bound(slice->stop, len, low, high, back ? low : high);
    out[2] = step;
}

/* ---- slots ---- */

static RtValue as_tuple(RtValue self)
{
    return rti_tuple_from(&((RtSlice *)RT_OBJ(self))->start, 3);
}

static RtValue slice_new(RT_UNUSED RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("slice", kwnames);
    rti_args_count("slice", count, 1, 3);
    if (count == 1) return rti_slice(RT_NONE, args[0], RT_NONE);
    return rti_slice(args[0], args[1], count == 3 ? args[2] : RT_NONE);
}

static RtValue slice_repr(RtValue self)
{
    RtSlice *slice = (RtSlice *)RT_OBJ(self);
    return rti_str_format("slice(%R, %R, %R)", slice->start, slice->stop, slice->step);
}

static int64_t slice_hash(RtValue self)
{
    const uint64_t p1 = 11400714785074694791u, p2 = 14029467366897019727u,
                   p5 = 2870177450012600261u;
    const RtValue *parts = &((RtSlice *)RT_OBJ(self))->start;
    uint64_t acc = p5;
    for (int i = 0; i < 3; i++) {
        acc += (uint64_t)rti_hash(parts[i]) * p2;
        acc = ((acc << 31) | (acc >> 33)) * p1;
    }
    return acc == (uint64_t)-1 ? 1546275796 : (int64_t)acc;
}

static RtValue slice_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if (!RTI_IS_SLICE(self) || !RTI_IS_SLICE(other)) return RT_NOTIMPLEMENTED;
    if (self == other) return RT_BOOL(op == RT_EQ || op == RT_LE || op == RT_GE);
    return rti_compare(as_tuple(self), as_tuple(other), op);
}

/* ---- attributes ---- */

static RtValue slice_start(RtValue self)
{
    return ((RtSlice *)RT_OBJ(self))->start;
}
static RtValue slice_stop(RtValue self)
{
    return ((RtSlice *)RT_OBJ(self))->stop;
}
static RtValue slice_step(RtValue self)
{
    return ((RtSlice *)RT_OBJ(self))->step;
}

static RtValue slice___reduce__(RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                                RT_UNUSED RtValue kwnames)
{
    RtValue pair[2] = {RT_VALUE(&rt_type_slice), as_tuple(self)};
    return rti_tuple_from(pair, 2);
}

static RtValue slice_indices(RtValue self, const RtValue *args, RT_UNUSED size_t count,
                             RT_UNUSED RtValue kwnames)
{
    RtValue len = rti_args_exact_int(args[0]), out[3];
    if (rti_int_sign(len) < 0) rt_errorf(&rt_ValueError, "length should not be negative");
    rti_slice_long_indices(self, len, out);
    return rti_tuple_from(out, 3);
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
static const RtMethodDef slice_methods[] = {
#include "rt/methods/slice.def"
    {0}};
#undef METHOD

static const RtGetSetDef slice_getsets[] = {{"start", slice_start, rti_readonly, NULL},
                                            {"stop", slice_stop, rti_readonly, NULL},
                                            {"step", slice_step, rti_readonly, NULL},
                                            {0}};

RT_TYPE(rt_type_slice) = {
    .shape = &rt_shape_type,
    .cname = "slice",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(RtSlice),
    .trace = slice_trace,
    .instance_shape = &rt_shape_slice,
    .methods = slice_methods,
    .getsets = slice_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, slice_new), RT_SLOT(repr, slice_repr),
                      RT_SLOT(hash, slice_hash), RT_SLOT(richcompare, slice_richcompare)),
    .doc = "slice(stop)\nslice(start, stop[, step])\n\n"
           "Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
};
