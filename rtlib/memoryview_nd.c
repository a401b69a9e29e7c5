/* memoryview: what views of any number of dimensions have in common: places, copies in C and Fortran
 * order, lists, comparison.
 *
 * A view of one dimension has its length and stride in len and stride. With more, both repeat the
 * first dimension's, and `dims` has the lengths of all and then their strides; with none there is
 * one item.
 */
#include "args.h"
#include "memoryview.h"

int64_t memoryview_length(const RtMemoryView *m, int dimension)
{
    return m->dims ? m->dims[dimension] : m->len;
}

int64_t memoryview_stride(const RtMemoryView *m, int dimension)
{
    return m->dims ? m->dims[memoryview_ndim(m) + dimension] : m->stride;
}

int64_t memoryview_count(const RtMemoryView *m)
{
    int64_t items = 1;
    for (int i = 0; i < memoryview_ndim(m); i++) items *= memoryview_length(m, i);
    return items;
}

/* Does each item lie behind the one before when the dimensions are gone through in that order? */
static int side_by_side(const RtMemoryView *m, int first, int step)
{
    int64_t expected = item_size(m->format);
    for (int i = first, left = memoryview_ndim(m); left--; i += step) {
        int64_t length = memoryview_length(m, i);
        if (length > 1 && memoryview_stride(m, i) != expected) return 0;
        expected *= length;
    }
    return 1;
}

int memoryview_is_contiguous(const RtMemoryView *m)
{
    return memoryview_count(m) == 0 || side_by_side(m, memoryview_ndim(m) - 1, -1);
}

int memoryview_is_fortran(const RtMemoryView *m)
{
    return memoryview_count(m) == 0 || side_by_side(m, 0, 1);
}

void memoryview_set_dims(RtMemoryView *m, int ndim, const int64_t *lengths)
{
    int64_t stride = item_size(m->format), *dims = ndim > 1 ? rt_gc_block((size_t)ndim * 2 * sizeof *dims) : NULL;
    m->more = (int8_t)(ndim - 1);
    m->dims = dims;
    m->len = ndim ? lengths[0] : 1;
    for (int i = ndim; i-- > 0;) {
        m->stride = stride;
        if (dims) {
            dims[i] = lengths[i];
            dims[ndim + i] = stride;
        }
        stride *= lengths[i];
    }
}

void memoryview_set_first(RtMemoryView *m, int64_t length, int64_t stride)
{
    m->len = length;
    m->stride = stride;
    if (!m->dims) return;
    int ndim = memoryview_ndim(m);
    int64_t *dims = rt_gc_block((size_t)ndim * 2 * sizeof *dims);
    memcpy(dims, m->dims, (size_t)ndim * 2 * sizeof *dims);
    dims[0] = length;
    dims[ndim] = stride;
    m->dims = dims;
}

/* ---- copies ---- */

static uint8_t *gather(const RtMemoryView *m, int dimension, const uint8_t *from, uint8_t *out)
{
    int64_t size = item_size(m->format);
    if (dimension == memoryview_ndim(m)) {
        memcpy(out, from, (size_t)size);
        return out + size;
    }
    int64_t stride = memoryview_stride(m, dimension);
    for (int64_t i = 0; i < memoryview_length(m, dimension); i++, from += stride)
        out = gather(m, dimension + 1, from, out);
    return out;
}

static uint8_t *gather_fortran(const RtMemoryView *m, int dimension, const uint8_t *from, uint8_t *out)
{
    int64_t size = item_size(m->format);
    if (dimension < 0) {
        memcpy(out, from, (size_t)size);
        return out + size;
    }
    int64_t stride = memoryview_stride(m, dimension);
    for (int64_t i = 0; i < memoryview_length(m, dimension); i++, from += stride)
        out = gather_fortran(m, dimension - 1, from, out);
    return out;
}

void memoryview_gather(const RtMemoryView *m, uint8_t *out, int fortran)
{
    if (fortran) {
        gather_fortran(m, memoryview_ndim(m) - 1, m->data, out);
    } else if (memoryview_is_contiguous(m)) {
        int64_t bytes = memoryview_count(m) * item_size(m->format);
        if (bytes) memcpy(out, m->data, (size_t)bytes);
    } else {
        gather(m, 0, m->data, out);
    }
}

static RtValue list_of(const RtMemoryView *m, int dimension, const uint8_t *from)
{
    if (dimension == memoryview_ndim(m)) return item_get(m->format, from);
    int64_t length = memoryview_length(m, dimension), stride = memoryview_stride(m, dimension);
    RtValue list = rti_list_new(length);
    for (int64_t i = 0; i < length; i++, from += stride) rti_list_append(list, list_of(m, dimension + 1, from));
    return list;
}

RtValue memoryview_list(const RtMemoryView *m) { return list_of(m, 0, m->data); }

/* ---- comparison ---- */

/* Items of one format are equal when their values are: compare those. */
static int equal_parts(const RtMemoryView *a, const RtMemoryView *b, int dimension, const uint8_t *p, const uint8_t *q)
{
    if (dimension < memoryview_ndim(a)) {
        int64_t left = memoryview_length(a, dimension);
        int64_t p_stride = memoryview_stride(a, dimension), q_stride = memoryview_stride(b, dimension);
        for (; left--; p += p_stride, q += q_stride)
            if (!equal_parts(a, b, dimension + 1, p, q)) return 0;
        return 1;
    }
    if (a->format == b->format && !strchr("dfe?", a->format)) return memcmp(p, q, (size_t)item_size(a->format)) == 0;
    return rti_compare_true(item_get(a->format, p), item_get(b->format, q), RT_EQ);
}

int memoryview_equal(const RtMemoryView *a, const RtMemoryView *b)
{
    if (memoryview_ndim(a) != memoryview_ndim(b)) return 0;
    for (int i = 0; i < memoryview_ndim(a); i++)
        if (memoryview_length(a, i) != memoryview_length(b, i)) return 0;
    return equal_parts(a, b, 0, a->data, b->data);
}

/* ---- places ---- */

/* Where item number i of a dimension starts. raises: IndexError. */
static uint8_t *step(const RtMemoryView *m, uint8_t *from, int dimension, int64_t i)
{
    int64_t length = memoryview_length(m, dimension);
    if (i < 0) i += length;
    if ((uint64_t)i >= (uint64_t)length)
        rt_errorf(&rt_IndexError, "index out of bounds on dimension %d", dimension + 1);
    return from + i * memoryview_stride(m, dimension);
}

/* A key that names one item: an index, a tuple of indices, () or ... without dimensions. */
static int is_tuple_of(RtValue key, int (*fits)(RtValue))
{
    if (!RTI_IS_TUPLE(key)) return 0;
    const RtTuple *parts = RTI_TUPLE(key);
    for (int64_t i = 0; i < parts->len; i++)
        if (!fits(parts->items[i])) return 0;
    return 1;
}

static int is_slice(RtValue v) { return RTI_IS_SLICE(v); }
static int has_index(RtValue v) { return rti_has_index(v); }

int memoryview_is_slices(RtValue key) { return RTI_IS_TUPLE(key) && RTI_TUPLE(key)->len && is_tuple_of(key, is_slice); }

uint8_t *memoryview_place(RtValue self, RtValue key, int storing)
{
    const RtMemoryView *m = memoryview_live(self);
    int ndim = memoryview_ndim(m);
    if (ndim == 0) {
        if (RTI_IS_TUPLE(key) && !RTI_TUPLE(key)->len) return m->data;
        rt_errorf(&rt_TypeError, "invalid indexing of 0-dim memory");
    }
    if (has_index(key)) {
        int64_t i = rti_index_i64(key, &rt_IndexError);
        memoryview_live(self);
        if (ndim > 1)
            rt_errorf(&rt_NotImplementedError, storing ? "sub-views are not implemented"
                                                       : "multi-dimensional sub-views are not implemented");
        return step(m, m->data, 0, i);
    }
    if (!is_tuple_of(key, has_index)) return NULL;
    const RtTuple *parts = RTI_TUPLE(key);
    if (parts->len < ndim) rt_errorf(&rt_NotImplementedError, "sub-views are not implemented");
    if (parts->len > ndim)
        rt_errorf(&rt_TypeError, "cannot index %d-dimension view with %lld-element tuple", ndim, (long long)parts->len);
    uint8_t *at = m->data;
    for (int i = 0; i < ndim; i++) {
        int64_t index = rti_index_i64(parts->items[i], &rt_IndexError);
        memoryview_live(self);
        at = step(m, at, i, index);
    }
    return at;
}
