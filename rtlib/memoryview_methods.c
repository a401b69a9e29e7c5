/* The methods of memoryview (rows in include/rt/methods/memoryview.def). */
#include "memoryview.h"

MEMORYVIEW_METHOD(release)
{
    RtMemoryView *m = MEMORYVIEW_OF(self);
    RtValue user = m->user;
    if (m->obj && m->entered && is_bytearray(m->obj)) BYTEARRAY_OF(m->obj)->pins--;
    m->obj = m->user = 0;
    m->entered = false;
    if (user) memoryview_user_release(user, m->inner);
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
    int64_t flags;
    rti_int_to_i64(rti_index(args[0]), &flags);
    return RT_VALUE(memoryview_copy(memoryview_live(self)));
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
            rt_errorf(&rt_TypeError, "tobytes() argument 'order' must be str or None, not %T",
                      args[0]);
        }
        if (args[0] != RT_STR7_CHAR('C') && args[0] != RT_STR7_CHAR('F') &&
            args[0] != RT_STR7_CHAR('A')) {
            rt_errorf(&rt_ValueError, "order must be 'C', 'F' or 'A'");
        }
    }
    RtBytes *b = rti_bytes_alloc((size_t)(m->len * item_size(m->format)));
    memoryview_gather(m, b->data);
    return RT_VALUE(b);
}

MEMORYVIEW_METHOD(tolist)
{
    RtMemoryView *m = memoryview_live(self);
    RtValue list = rti_list_new(m->len);
    for (int64_t i = 0; i < m->len; i++) rti_list_append(list, memoryview_item(m, i));
    return list;
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

/* A shape may only say what is so anyway. raises: NotImplementedError */
static void check_shape(RtValue shape, int64_t items)
{
    int64_t dimensions, n;
    if (!shape || shape == RT_NONE) return;
    if (!RTI_IS_LIST(shape) && !RTI_IS_TUPLE(shape)) {
        rt_errorf(&rt_TypeError, "shape must be a list or a tuple");
    }
    const RtValue *sizes = rti_items(shape, &dimensions);
    if (dimensions != 1) {
        rt_errorf(&rt_NotImplementedError, "multi-dimensional sub-views are not implemented");
    }
    if (!rti_is_int(sizes[0]) || !rti_int_to_i64(sizes[0], &n) || n != items) {
        rt_errorf(&rt_TypeError, "memoryview: product(shape) * itemsize != buffer size");
    }
}

MEMORYVIEW_METHOD(cast)
{
    RtMemoryView *m = memoryview_live(self);
    bool native;
    if (!rti_is_str(args[0])) {
        rt_errorf(&rt_TypeError, "cast() argument 'format' must be str, not %T", args[0]);
    }
    char format = parse_format(args[0], &native);
    int64_t bytes = m->len * item_size(m->format);
    if (!memoryview_is_contiguous(m)) {
        rt_errorf(&rt_TypeError, "memoryview: casts are restricted to C-contiguous views");
    }
    if (!strchr("Bbc", m->format) && !strchr("Bbc", format)) {
        rt_errorf(&rt_TypeError, "memoryview: cannot cast between two non-byte formats");
    }
    if (bytes % item_size(format)) {
        rt_errorf(&rt_TypeError, "memoryview: length is not a multiple of itemsize");
    }
    check_shape(args[1], bytes / item_size(format));
    RtMemoryView *r = memoryview_copy(m);
    r->format = format;
    r->native = native;
    r->stride = item_size(format);
    r->len = bytes / r->stride;
    return RT_VALUE(r);
}
