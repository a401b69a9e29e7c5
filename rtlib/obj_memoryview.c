/* memoryview: a one-dimensional window on the bytes of a bytes or bytearray.
 *
 * A view holds the object it was made of and a pointer into its bytes; slices and casts share both.
 * Bytes never move; a bytearray that outgrows its block leaves the old one to its views
 * (obj_bytearray.c). Several dimensions are not offered: cast() takes a shape only when it says the
 * same as none. Views that a class gives by its __buffer__ method: memoryview_user.c.
 */
#include "args.h"
#include "memoryview.h"

RtMemoryView *memoryview_live(RtValue v)
{
    RtMemoryView *m = MEMORYVIEW_OF(v);
    if (!m->obj) {
        rt_errorf(&rt_ValueError, "operation forbidden on released memoryview object");
    }
    return m;
}

static void trace_memoryview(void *object)
{
    RtMemoryView *m = object;
    rti_gc_mark(m->obj);
    rti_gc_mark(m->user);
    rti_gc_mark(m->inner);
    rti_gc_mark_block(m->block);
}

RtMemoryView *memoryview_copy(const RtMemoryView *m)
{
    RtMemoryView *copy = rt_gc_new(&rt_shape_memoryview, sizeof *copy);
    *copy = *m;
    copy->entered = false;
    copy->user = copy->inner = 0;
    return copy;
}

static RtMemoryView *view_of_storage(RtValue source)
{
    int array = is_bytearray(source);
    RtMemoryView *m = rt_gc_new(&rt_shape_memoryview, sizeof *m);
    m->obj = source;
    m->format = 'B';
    m->stride = 1;
    m->readonly = !array;
    if (array) {
        RtByteArray *a = BYTEARRAY_OF(source);
        a->exported = true;
        m->data = a->data;
        m->block = a->block;
        m->len = a->len;
    } else {
        m->data = BYTES_OF(source)->data;
        m->len = BYTES_OF(source)->len;
    }
    return m;
}

RtValue memoryview_of(RtValue v, int flags)
{
    if (RT_HAS_SHAPE(v, &rt_shape_memoryview)) return RT_VALUE(memoryview_copy(memoryview_live(v)));
    if (flags) {
        RtValue inner = memoryview_user_buffer(v, flags);
        if (inner) {
            RtMemoryView *m = memoryview_copy(memoryview_live(inner));
            m->user = v;
            m->inner = inner;
            return RT_VALUE(m);
        }
    }
    return is_bytes(v) || is_bytearray(v) ? RT_VALUE(view_of_storage(v)) : 0;
}

static RtValue memoryview_new(RT_UNUSED RtType *type, const RtValue *args, size_t count,
                              RtValue kwnames)
{
    static const char *const names[] = {"object"};
    RtValue source;
    text_bind("memoryview", names, 1, args, count, kwnames, &source);
    if (!source) {
        rt_errorf(&rt_TypeError, "memoryview() missing required argument 'object' (pos 1)");
    }
    RtValue view = memoryview_of(source, BUFFER_FULL_RO);
    if (!view) {
        rt_errorf(&rt_TypeError, "memoryview: a bytes-like object is required, not '%T'", source);
    }
    return view;
}

/* ---- contents ---- */

int memoryview_is_contiguous(const RtMemoryView *m)
{
    return m->stride == item_size(m->format) || m->len <= 1;
}

/* Copy the items, in order, to out. */
void memoryview_gather(const RtMemoryView *m, uint8_t *out)
{
    int64_t size = item_size(m->format);
    if (memoryview_is_contiguous(m)) {
        if (m->len) memcpy(out, m->data, (size_t)(m->len * size));
        return;
    }
    for (int64_t i = 0; i < m->len; i++)
        memcpy(out + i * size, m->data + i * m->stride, (size_t)size);
}

int memoryview_bytes(RtValue v, const uint8_t **data, int64_t *len)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_memoryview)) return 0;
    RtMemoryView *m = memoryview_live(v);
    *len = m->len * item_size(m->format);
    if (memoryview_is_contiguous(m)) {
        *data = m->data;
    } else {
        uint8_t *copy = rt_gc_block((size_t)*len);
        memoryview_gather(m, copy);
        *data = copy;
    }
    return 1;
}

RtValue memoryview_item(const RtMemoryView *m, int64_t i)
{
    return item_get(m->format, m->data + i * m->stride);
}

/* ---- slots ---- */

static RtValue memoryview_repr(RtValue self)
{
    return rti_str_format(MEMORYVIEW_OF(self)->obj ? "<memory at %p>" : "<released memory at %p>",
                          (void *)MEMORYVIEW_OF(self));
}

static int64_t memoryview_hash(RtValue self)
{
    RtMemoryView *m = memoryview_live(self);
    const uint8_t *data;
    int64_t len;
    if (!m->readonly) rt_errorf(&rt_ValueError, "cannot hash writable memoryview object");
    if (item_size(m->format) > 1 || m->format == '?') {
        rt_errorf(&rt_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    memoryview_bytes(self, &data, &len);
    return (int64_t)text_hash_bytes(data, (size_t)len);
}

/* Items of one format are equal when their values are: compare those. */
static int equal_items(const RtMemoryView *a, const RtMemoryView *b)
{
    if (a->len != b->len) return 0;
    int64_t size = item_size(a->format);
    int bitwise = a->format == b->format && !strchr("dfe?", a->format);
    for (int64_t i = 0; i < a->len; i++) {
        const uint8_t *p = a->data + i * a->stride, *q = b->data + i * b->stride;
        if (bitwise ? memcmp(p, q, (size_t)size) != 0
                    : !rti_compare_true(item_get(a->format, p), item_get(b->format, q), RT_EQ)) {
            return 0;
        }
    }
    return 1;
}

static RtValue memoryview_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !RT_HAS_SHAPE(a, &rt_shape_memoryview))
        return RT_NOTIMPLEMENTED;
    int equal = a == b;
    if (!equal && MEMORYVIEW_OF(a)->obj) {
        if (is_bytes(b) || is_bytearray(b)) b = memoryview_of(b, 0);
        if (!RT_HAS_SHAPE(b, &rt_shape_memoryview)) return RT_NOTIMPLEMENTED;
        equal = MEMORYVIEW_OF(b)->obj && equal_items(MEMORYVIEW_OF(a), MEMORYVIEW_OF(b));
    }
    return RT_BOOL(equal == (op == RT_EQ));
}

static int64_t memoryview_len(RtValue self) { return memoryview_live(self)->len; }

static int64_t place(const RtMemoryView *m, RtValue key)
{
    int64_t i = rti_index_i64(key, &rt_IndexError);
    if (i < 0) i += m->len;
    if ((uint64_t)i >= (uint64_t)m->len) {
        rt_errorf(&rt_IndexError, "index out of bounds on dimension 1");
    }
    return i;
}

static RtMemoryView *slice_view(const RtMemoryView *m, RtValue key)
{
    int64_t start, stop, step;
    RtMemoryView *s = memoryview_copy(m);
    s->len = rti_slice_indices(key, m->len, &start, &stop, &step);
    s->data = m->data + start * m->stride;
    s->stride = step * m->stride;
    return s;
}

/* A tuple as key: one index is allowed, as in many dimensions. */
static RtValue single_key(RtValue key)
{
    if (!RTI_IS_TUPLE(key)) return key;
    const RtTuple *t = RTI_TUPLE(key);
    if (t->len == 0) rt_errorf(&rt_NotImplementedError, "sub-views are not implemented");
    if (t->len > 1) {
        rt_errorf(&rt_TypeError, "cannot index 1-dimension view with %lld-element tuple",
                  (long long)t->len);
    }
    return t->items[0];
}

static RtValue memoryview_getitem(RtValue self, RtValue key)
{
    RtMemoryView *m = memoryview_live(self);
    key = single_key(key);
    if (RTI_IS_SLICE(key)) return RT_VALUE(slice_view(m, key));
    if (!rti_has_index(key)) rt_errorf(&rt_TypeError, "memoryview: invalid slice key");
    return memoryview_item(m, place(m, key));
}

static void assign_slice(RtMemoryView *m, RtValue key, RtValue v)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_memoryview)) {
        RtValue view = memoryview_of(v, BUFFER_FULL_RO);
        if (!view) rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", v);
        v = view;
    }
    RtMemoryView *to = slice_view(m, key), *from = memoryview_live(v);
    if (to->len != from->len || to->format != from->format) {
        rt_errorf(&rt_ValueError,
                  "memoryview assignment: lvalue and rvalue have different structures");
    }
    int64_t size = item_size(to->format);
    uint8_t *items = rt_gc_block((size_t)(from->len * size) + 1);
    memoryview_gather(from, items);
    for (int64_t i = 0; i < to->len; i++)
        memcpy(to->data + i * to->stride, items + i * size, (size_t)size);
}

static void memoryview_setitem(RtValue self, RtValue key, RtValue v)
{
    RtMemoryView *m = memoryview_live(self);
    if (m->readonly) rt_errorf(&rt_TypeError, "cannot modify read-only memory");
    if (!v) rt_errorf(&rt_TypeError, "cannot delete memory");
    key = single_key(key);
    if (RTI_IS_SLICE(key)) {
        assign_slice(m, key, v);
        return;
    }
    if (!rti_has_index(key)) rt_errorf(&rt_TypeError, "memoryview: invalid slice key");
    int64_t i = place(m, key);
    item_put(m->format, m->data + i * m->stride, v);
}

static RtValue memoryview_iter(RtValue self)
{
    return rti_seq_iterator(RT_VALUE(memoryview_live(self)));
}

static int memoryview_contains(RtValue self, RtValue item)
{
    RtMemoryView *m = memoryview_live(self);
    for (int64_t i = 0; i < m->len; i++) {
        if (rti_equal(memoryview_item(m, i), item)) return 1;
    }
    return 0;
}

/* ---- attributes ---- */

static RtValue get_obj(RtValue self) { return memoryview_live(self)->obj; }

static RtValue get_nbytes(RtValue self)
{
    RtMemoryView *m = memoryview_live(self);
    return RT_INT(m->len * item_size(m->format));
}

static RtValue get_itemsize(RtValue self)
{
    return RT_INT(item_size(memoryview_live(self)->format));
}

static RtValue get_format(RtValue self)
{
    RtMemoryView *m = memoryview_live(self);
    char text[2] = {'@', m->format};
    return m->native ? rti_str_ascii(text, 2) : RT_STR7_CHAR(m->format);
}

static RtValue get_ndim(RtValue self)
{
    memoryview_live(self);
    return RT_INT(1);
}

static RtValue get_shape(RtValue self)
{
    RtValue n = RT_INT(memoryview_live(self)->len);
    return rti_tuple_from(&n, 1);
}

static RtValue get_strides(RtValue self)
{
    RtValue n = RT_INT(memoryview_live(self)->stride);
    return rti_tuple_from(&n, 1);
}

static RtValue get_suboffsets(RtValue self)
{
    memoryview_live(self);
    return rti_tuple_from(NULL, 0);
}

static RtValue get_readonly(RtValue self) { return RT_BOOL(memoryview_live(self)->readonly); }

static RtValue get_contiguous(RtValue self)
{
    return RT_BOOL(memoryview_is_contiguous(memoryview_live(self)));
}

static const RtGetSetDef memoryview_getsets[] = {
    {"obj", get_obj, NULL, "The underlying object of the memoryview."},
    {"nbytes", get_nbytes, NULL, "The number of bytes that tobytes() would give."},
    {"itemsize", get_itemsize, NULL, "The size in bytes of each element of the memoryview."},
    {"format", get_format, NULL, "The format of each element, in struct module style."},
    {"ndim", get_ndim, NULL, "The number of dimensions."},
    {"shape", get_shape, NULL, "A tuple of ndim integers giving the number of elements."},
    {"strides", get_strides, NULL, "A tuple of ndim integers giving the bytes between elements."},
    {"suboffsets", get_suboffsets, NULL, "Always empty."},
    {"readonly", get_readonly, NULL, "Whether the memory is read only."},
    {"c_contiguous", get_contiguous, NULL, "Whether the elements lie side by side."},
    {"f_contiguous", get_contiguous, NULL, "Whether the elements lie side by side."},
    {"contiguous", get_contiguous, NULL, "Whether the elements lie side by side."},
    {NULL, NULL, NULL, NULL},
};

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, rti_memoryview_method_##name, min, max, flags, sig, doc},
static const RtMethodDef memoryview_methods[] = {
#include "rt/methods/memoryview.def"
    {NULL, NULL, 0, 0, 0, NULL, NULL}};
#undef METHOD

RtShape rt_shape_memoryview = {.type = &rt_type_memoryview};

RT_TYPE(rt_type_memoryview) = {
    .shape = &rt_shape_type,
    .cname = "memoryview",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE | RT_T_SEQUENCE,
    .size = sizeof(RtMemoryView),
    .trace = trace_memoryview,
    .slots = RT_SLOTS(RT_SLOT(new_, memoryview_new), RT_SLOT(repr, memoryview_repr),
                      RT_SLOT(hash, memoryview_hash),
                      RT_SLOT(richcompare, memoryview_richcompare), RT_SLOT(len, memoryview_len),
                      RT_SLOT(getitem, memoryview_getitem), RT_SLOT(setitem, memoryview_setitem),
                      RT_SLOT(contains, memoryview_contains), RT_SLOT(iter, memoryview_iter)),
    .methods = memoryview_methods,
    .getsets = memoryview_getsets,
    .doc = "Create a new memoryview object which references the given object.",
    .instance_shape = &rt_shape_memoryview,
};
