/* memoryview: a window on the bytes of a bytes or bytearray.
 *
 * A view holds the object it was made of and a pointer into its bytes; slices and casts share both.
 * Bytes never move; a bytearray that outgrows its block leaves the old one to its views
 * (obj_bytearray.c). Several dimensions: memoryview_nd.c. Views that a class gives by its
 * __buffer__ method: memoryview_user.c.
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
    rti_gc_mark_block(m->dims);
}

RtMemoryView *memoryview_copy(const RtMemoryView *m)
{
    RtMemoryView *copy = rt_gc_new(&rt_shape_memoryview, sizeof *copy);
    *copy = *m;
    copy->entered = copy->hashed = false;
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
        a->searched = false;
        m->data = a->data;
        m->block = a->block;
        m->len = a->len;
    } else {
        m->data = BYTES_OF(source)->data;
        m->len = BYTES_OF(source)->len;
    }
    return m;
}

static int is_view_of(RtValue word, RtValue v)
{
    return RT_HAS_SHAPE(word, &rt_shape_memoryview) && MEMORYVIEW_OF(word)->obj == v;
}

int memoryview_is_held(RtValue v, bool *searched)
{
    if (rti_gc_root_any(is_view_of, v)) return 1;
    if (*searched) return 0;
    *searched = !rti_gc_reaches(is_view_of, v);
    return !*searched;
}

void memoryview_check_flags(RtValue flags, int readonly)
{
    int64_t wanted = rti_index_i64(flags, &rt_OverflowError);
    if (readonly && (wanted & BUFFER_WRITABLE)) rt_errorf(&rt_BufferError, "Object is not writable.");
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

int memoryview_bytes(RtValue v, const uint8_t **data, int64_t *len)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_memoryview)) return 0;
    RtMemoryView *m = memoryview_live(v);
    *len = memoryview_count(m) * item_size(m->format);
    if (memoryview_is_contiguous(m)) {
        *data = m->data;
    } else {
        uint8_t *copy = rt_gc_block((size_t)*len);
        memoryview_gather(m, copy, 0);
        *data = copy;
    }
    return 1;
}

/* ---- slots ---- */

static RtValue memoryview_repr(RtValue self)
{
    return rti_str_format(MEMORYVIEW_OF(self)->obj ? "<memory at %p>" : "<released memory at %p>",
                          (void *)MEMORYVIEW_OF(self));
}

static int64_t memoryview_hash(RtValue self)
{
    if (MEMORYVIEW_OF(self)->hashed) return MEMORYVIEW_OF(self)->hash;
    RtMemoryView *m = memoryview_live(self);
    const uint8_t *data;
    int64_t len;
    if (!m->readonly) rt_errorf(&rt_ValueError, "cannot hash writable memoryview object");
    if (item_size(m->format) > 1 || m->format == '?') {
        rt_errorf(&rt_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    memoryview_bytes(self, &data, &len);
    m->hash = (int64_t)text_hash_latin1(data, (size_t)len);
    m->hashed = true;
    return m->hash;
}

static RtValue memoryview_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !RT_HAS_SHAPE(a, &rt_shape_memoryview))
        return RT_NOTIMPLEMENTED;
    int equal = a == b;
    if (!equal && MEMORYVIEW_OF(a)->obj) {
        if (!RT_HAS_SHAPE(b, &rt_shape_memoryview)) b = memoryview_of(b, BUFFER_FULL_RO);
        if (!b) return RT_NOTIMPLEMENTED;
        equal = MEMORYVIEW_OF(b)->obj && memoryview_equal(MEMORYVIEW_OF(a), MEMORYVIEW_OF(b));
    }
    return RT_BOOL(equal == (op == RT_EQ));
}

static int64_t memoryview_len(RtValue self)
{
    const RtMemoryView *m = memoryview_live(self);
    if (m->more < 0) rt_errorf(&rt_TypeError, "0-dim memory has no length");
    return m->len;
}

static RtMemoryView *slice_view(const RtMemoryView *m, RtValue key)
{
    int64_t start, stop, step;
    RtMemoryView *s = memoryview_copy(m);
    int64_t length = rti_slice_indices(key, m->len, &start, &stop, &step);
    s->data += start * s->stride;
    memoryview_set_first(s, length, step * s->stride);
    return s;
}

static RtValue memoryview_getitem(RtValue self, RtValue key)
{
    RtMemoryView *m = memoryview_live(self);
    if (m->more < 0 && key == RT_ELLIPSIS) return self;
    if (m->more >= 0 && RTI_IS_SLICE(key)) return RT_VALUE(slice_view(m, key));
    const uint8_t *at = memoryview_place(self, key, 0);
    if (at) return item_get(m->format, at);
    if (memoryview_is_slices(key))
        rt_errorf(&rt_NotImplementedError, "multi-dimensional slicing is not implemented");
    rt_errorf(&rt_TypeError, "memoryview: invalid slice key");
}

static void assign_slice(RtValue self, RtValue key, RtValue v)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_memoryview)) {
        RtValue view = memoryview_of(v, BUFFER_FULL_RO);
        if (!view) rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", v);
        v = view;
    }
    RtMemoryView *to = slice_view(MEMORYVIEW_OF(self), key), *from = memoryview_live(v);
    memoryview_live(self); /* an index of the slice may have released it */
    if (from->more || to->len != from->len || to->format != from->format) {
        rt_errorf(&rt_ValueError,
                  "memoryview assignment: lvalue and rvalue have different structures");
    }
    int64_t size = item_size(to->format);
    uint8_t *items = rt_gc_block((size_t)(from->len * size) + 1);
    memoryview_gather(from, items, 0);
    for (int64_t i = 0; i < to->len; i++)
        memcpy(to->data + i * to->stride, items + i * size, (size_t)size);
}

static void memoryview_setitem(RtValue self, RtValue key, RtValue v)
{
    RtMemoryView *m = memoryview_live(self);
    if (m->readonly) rt_errorf(&rt_TypeError, "cannot modify read-only memory");
    if (!v) rt_errorf(&rt_TypeError, "cannot delete memory");
    if (!m->more && RTI_IS_SLICE(key)) {
        assign_slice(self, key, v);
        return;
    }
    uint8_t *at = m->more < 0 && key == RT_ELLIPSIS ? m->data : memoryview_place(self, key, 1);
    if (!at && (RTI_IS_SLICE(key) || memoryview_is_slices(key)))
        rt_errorf(&rt_NotImplementedError,
                  "memoryview slice assignments are currently restricted to ndim = 1");
    if (!at) rt_errorf(&rt_TypeError, "memoryview: invalid slice key");
    uint8_t item[8];
    item_put(m->format, item, v);
    memoryview_live(self); /* converting v may have released it */
    memcpy(at, item, (size_t)item_size(m->format));
}

/* Without dimensions, or with several, there are no items to go through. */
static void check_one_dimension(const RtMemoryView *m)
{
    if (m->more < 0) rt_errorf(&rt_TypeError, "invalid indexing of 0-dim memory");
    if (m->more > 0) rt_errorf(&rt_NotImplementedError, "multi-dimensional sub-views are not implemented");
}

static RtValue memoryview_iter(RtValue self)
{
    check_one_dimension(memoryview_live(self));
    return rti_seq_iterator(self);
}

static int memoryview_contains(RtValue self, RtValue item)
{
    RtMemoryView *m = memoryview_live(self);
    check_one_dimension(m);
    for (int64_t i = 0; i < m->len; i++)
        if (rti_equal(item_get(m->format, m->data + i * m->stride), item)) return 1;
    return 0;
}

/* ---- attributes ---- */

static RtValue get_obj(RtValue self) { return memoryview_live(self)->obj; }

static RtValue get_nbytes(RtValue self)
{
    RtMemoryView *m = memoryview_live(self);
    return RT_INT(memoryview_count(m) * item_size(m->format));
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

static RtValue get_ndim(RtValue self) { return RT_INT(memoryview_ndim(memoryview_live(self))); }

static RtValue tuple_of_dimensions(RtValue self, int64_t (*what)(const RtMemoryView *, int))
{
    const RtMemoryView *m = memoryview_live(self);
    int ndim = memoryview_ndim(m);
    if (!ndim) return rti_tuple_from(NULL, 0);
    RtTuple *tuple = rti_tuple_alloc(ndim);
    for (int i = 0; i < ndim; i++) tuple->items[i] = rti_int(what(m, i));
    return RT_VALUE(tuple);
}

static RtValue get_shape(RtValue self) { return tuple_of_dimensions(self, memoryview_length); }

static RtValue get_strides(RtValue self) { return tuple_of_dimensions(self, memoryview_stride); }

static RtValue get_suboffsets(RtValue self)
{
    memoryview_live(self);
    return rti_tuple_from(NULL, 0);
}

static RtValue get_readonly(RtValue self) { return RT_BOOL(memoryview_live(self)->readonly); }

static RtValue get_c_contiguous(RtValue self)
{
    return RT_BOOL(memoryview_is_contiguous(memoryview_live(self)));
}

static RtValue get_f_contiguous(RtValue self)
{
    return RT_BOOL(memoryview_is_fortran(memoryview_live(self)));
}

static RtValue get_contiguous(RtValue self)
{
    const RtMemoryView *m = memoryview_live(self);
    return RT_BOOL(memoryview_is_contiguous(m) || memoryview_is_fortran(m));
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
    {"c_contiguous", get_c_contiguous, NULL, "Whether the elements lie side by side."},
    {"f_contiguous", get_f_contiguous, NULL, "Whether the elements lie side by side."},
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
    .doc = "memoryview(object)\n--\n\n"
           "Create a new memoryview object which references the given object.",
    .instance_shape = &rt_shape_memoryview,
};
