/* The methods of memoryview (rows in include/rt/methods/memoryview.def). */
#include "memoryview.h"

MEMORYVIEW_METHOD(release)
{
    RtMemoryView *m = MEMORYVIEW_OF(self);
    RtValue user = m->user, inner = m->inner;
    if (m->obj && m->entered && is_bytearray(m->obj)) BYTEARRAY_OF(m->obj)->pins--;
    m->obj = m->user = m->inner = 0;
    m->entered = false;
    if (user) memoryview_user_release(user, inner);
    return RT_NONE;
}

MEMORYVIEW_METHOD(__enter__)
{
    RtMemoryView *m = memoryview_live(self);
    if (!m->entered && is_bytearray(m->obj)) BYTEARRAY_OF(m->obj)->pins++;
    m->entered = true;
    return self;
}

MEMORYVIEW_METHOD(__exit__) { return rti_memoryview_method_release(self, args, 0, 0); }

MEMORYVIEW_METHOD(__buffer__)
{
    RtMemoryView *m = memoryview_live(self);
    int64_t flags = rti_index_i64(args[0], &rt_OverflowError);
    if (m->readonly && (flags & BUFFER_WRITABLE)) rt_errorf(&rt_BufferError, "memoryview: underlying buffer is not writable");
    return RT_VALUE(memoryview_copy(m));
}

MEMORYVIEW_METHOD(__release_buffer__)
{
    memoryview_live(self);
    return RT_NONE;
}

MEMORYVIEW_METHOD(tobytes)
{
    RtMemoryView *m = memoryview_live(self);
    if (args[0] && args[0] != RT_NONE) {
        if (!rti_is_str(args[0])) {
            rt_errorf(&rt_TypeError, "tobytes() argument 'order' must be str or None, not %B",
                      args[0]);
        }
        if (args[0] != RT_STR7_CHAR('C') && args[0] != RT_STR7_CHAR('F') &&
            args[0] != RT_STR7_CHAR('A')) {
            rt_errorf(&rt_ValueError, "order must be 'C', 'F' or 'A'");
        }
    }
    int fortran = args[0] == RT_STR7_CHAR('F') || (args[0] == RT_STR7_CHAR('A') && memoryview_is_fortran(m));
    RtBytes *b = rti_bytes_alloc((size_t)(memoryview_count(m) * item_size(m->format)));
    memoryview_gather(m, b->data, fortran);
    return RT_VALUE(b);
}

MEMORYVIEW_METHOD(tolist)
{
    return memoryview_list(memoryview_live(self));
}

MEMORYVIEW_METHOD(toreadonly)
{
    RtMemoryView *m = memoryview_copy(memoryview_live(self));
    m->readonly = true;
    return RT_VALUE(m);
}

MEMORYVIEW_METHOD(hex)
{
    RtText view;
    memoryview_live(self);
    bytes_view_of(self, &view);
    return bytes_hex(&view, args[0], args[1]);
}

/* The format character of cast()'s argument. raises: TypeError, ValueError */
static char parse_format(RtValue v, bool *native)
{
    text_arg_str(v, "cast", 0);
    int64_t len = str_len(v);
    *native = len == 2 && rti_str_at(v, 0) == '@';
    uint32_t c = len == 1 + *native ? rti_str_at(v, *native) : 0;
    if (c == 0 || c > 127 || !item_size((char)c)) {
        rt_errorf(&rt_ValueError, "memoryview: destination format must be a native single "
                                  "character format prefixed with an optional '@'");
    }
    return (char)c;
}

/* The items of a shape; their product is the number of items. raises: TypeError, ValueError */
static int64_t read_shape(const RtValue *shape, int64_t ndim, int64_t *lengths)
{
    int64_t items = 1;
    for (int64_t i = 0; i < ndim; i++) {
        if (!rti_is_int(shape[i]))
            rt_errorf(&rt_TypeError, "memoryview.cast(): elements of shape must be integers");
        if (!rti_int_to_i64(shape[i], &lengths[i]))
            rt_errorf(&rt_OverflowError, "Python int too large to convert to C ssize_t");
        if (lengths[i] <= 0)
            rt_errorf(&rt_ValueError, "memoryview.cast(): elements of shape must be integers > 0");
        if (__builtin_mul_overflow(items, lengths[i], &items))
            rt_errorf(&rt_ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    return items;
}

/* Give a view of bytes / size items the dimensions that `shape` says. */
static void cast_shape(RtMemoryView *r, RtValue shape, int64_t bytes)
{
    int64_t lengths[MEMORYVIEW_MAX_NDIM], ndim, items;
    const RtValue *parts = rti_items(shape, &ndim);
    items = read_shape(parts, ndim, lengths);
    if (items * item_size(r->format) != bytes)
        rt_errorf(&rt_TypeError, "memoryview: product(shape) * itemsize != buffer size");
    memoryview_set_dims(r, (int)ndim, lengths);
}

/* What a shape may be asked of a view. raises: TypeError, ValueError */
static void check_shape(const RtMemoryView *m, RtValue shape)
{
    int64_t ndim = 1;
    if ((shape || m->more) && memoryview_count(m) == 0)
        rt_errorf(&rt_TypeError, "memoryview: cannot cast view with zeros in shape or strides");
    if (!shape) return;
    if (!RTI_IS_LIST(shape) && !RTI_IS_TUPLE(shape))
        rt_errorf(&rt_TypeError, "shape must be a list or a tuple");
    rti_items(shape, &ndim);
    if (ndim > MEMORYVIEW_MAX_NDIM)
        rt_errorf(&rt_ValueError, "memoryview: number of dimensions must not exceed %d", MEMORYVIEW_MAX_NDIM);
    if (m->more && ndim != 1)
        rt_errorf(&rt_TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
}

MEMORYVIEW_METHOD(cast)
{
    RtMemoryView *m = memoryview_live(self);
    RtValue shape = args[1];
    bool native;
    if (!rti_is_str(args[0])) {
        rt_errorf(&rt_TypeError, "cast() argument 'format' must be str, not %B", args[0]);
    }
    if (!memoryview_is_contiguous(m)) {
        rt_errorf(&rt_TypeError, "memoryview: casts are restricted to C-contiguous views");
    }
    check_shape(m, shape);
    char format = parse_format(args[0], &native);
    int64_t bytes = memoryview_count(m) * item_size(m->format);
    if (!strchr("Bbc", m->format) && !strchr("Bbc", format)) {
        rt_errorf(&rt_TypeError, "memoryview: cannot cast between two non-byte formats");
    }
    if (bytes % item_size(format)) {
        rt_errorf(&rt_TypeError, "memoryview: length is not a multiple of itemsize");
    }
    RtMemoryView *r = memoryview_copy(m);
    int64_t items = bytes / item_size(format);
    r->format = format;
    r->native = native;
    memoryview_set_dims(r, 1, &items);
    if (shape) cast_shape(r, shape, bytes);
    return RT_VALUE(r);
}
