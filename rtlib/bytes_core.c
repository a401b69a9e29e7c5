/* Making and viewing bytes-like objects; what bytes() and bytearray() accept.
 * Read bytes.h first.
 */
#include "args.h"
#include "bytes.h"
#include "rt/text.h"

/* ---- making ---- */

/* The one empty bytes: RtBytes with its NUL. */
static struct {
    RtShape *shape;
    int64_t len, hash;
    uint8_t data[8];
} empty_bytes = {.shape = &rt_shape_bytes};

RtBytes *rti_bytes_alloc(size_t count)
{
    if (count == 0) return (RtBytes *)(void *)&empty_bytes;
    if (count > (size_t)1 << 46) str_raise_memory();
    RtBytes *b = rt_gc_new(&rt_shape_bytes, sizeof *b + count + 1);
    b->len = (int64_t)count;
    return b;
}

RtValue rti_bytes(const void *data, size_t count)
{
    RtBytes *b = rti_bytes_alloc(count);
    if (count) memcpy(b->data, data, count);
    return RT_VALUE(b);
}

RtValue rt_bytes_const(const char *data, size_t n) { return rti_bytes(data, n); }

RtValue bytes_like_new(RtValue like, int64_t len, uint8_t **out)
{
    if (is_bytearray(like)) {
        RtByteArray *a = BYTEARRAY_OF(bytearray_new(NULL, 0));
        bytearray_resize(a, len);
        *out = a->data;
        return RT_VALUE(a);
    }
    RtBytes *b = rti_bytes_alloc((size_t)len);
    *out = b->data;
    return RT_VALUE(b);
}

RtValue bytes_like(RtValue like, const uint8_t *data, int64_t len)
{
    if (is_bytearray(like)) return bytearray_new(data, len);
    return rti_bytes(data, (size_t)len);
}

RtValue bytes_unchanged(RtValue self)
{
    RtText view;
    if (RT_HAS_SHAPE(self, &rt_shape_bytes)) return self;
    bytes_view_of(self, &view);
    return bytes_like(self, view.data, view.len);
}

void byte_buf_grow(ByteBuf *b, int64_t more)
{
    int64_t cap = b->cap ? 2 * b->cap : 64;
    if (cap < b->len + more) cap = b->len + more;
    if (cap > (int64_t)1 << 46) str_raise_memory();
    b->data = b->data ? rt_gc_block_resize(b->data, (size_t)b->cap, (size_t)cap)
                      : rt_gc_block((size_t)cap);
    b->cap = cap;
}

/* ---- viewing ---- */

/* Through __buffer__; the view is released at once, its bytes stay as long as somebody points
 * there. */
static int view_user_buffer(RtValue v, int flags, const uint8_t **data, int64_t *len)
{
    RtValue view = memoryview_user_buffer(v, flags);
    if (!view) return 0;
    memoryview_bytes(view, data, len);
    memoryview_user_release(v, view);
    return 1;
}

static inline int view_bytes(RtValue v, int flags, const uint8_t **data, int64_t *len)
{
    if (is_bytes(v)) {
        *data = BYTES_OF(v)->data;
        *len = BYTES_OF(v)->len;
        return 1;
    }
    if (is_bytearray(v)) {
        *data = BYTEARRAY_OF(v)->data;
        *len = BYTEARRAY_OF(v)->len;
        if (!*data) *data = empty_bytes.data; /* never filled: still no null pointer */
        return 1;
    }
    return memoryview_bytes(v, data, len) || view_user_buffer(v, flags, data, len);
}

int rti_bytes_view(RtValue v, const uint8_t **data, int64_t *len)
{
    return view_bytes(v, BUFFER_SIMPLE, data, len);
}

int bytes_try_view_flags(RtValue v, int flags, RtText *view)
{
    const uint8_t *data;
    if (!view_bytes(v, flags, &data, &view->len)) return 0;
    view->data = data;
    view->width = 1;
    return 1;
}

int bytes_try_view(RtValue v, RtText *view) { return bytes_try_view_flags(v, BUFFER_SIMPLE, view); }

void bytes_view_of(RtValue v, RtText *view)
{
    if (!bytes_try_view(v, view)) {
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", v);
    }
}

BYTES_METHOD(__buffer__)
{
    memoryview_check_flags(args[0], is_bytes(self));
    return memoryview_of(self, 0);
}

int bytes_compare(const RtText *a, const RtText *b)
{
    int64_t n = a->len < b->len ? a->len : b->len;
    int order = n ? memcmp(a->data, b->data, (size_t)n) : 0;
    return order ? order : a->len < b->len ? -1 : a->len > b->len;
}

/* ---- numbers as bytes ---- */

static uint8_t byte_in_range(RtValue v, const char *range_word)
{
    int64_t n;
    if (RT_LIKELY(RT_IS_INT(v))) n = RT_UNINT(v);
    else if (!rti_int_to_i64(rti_index(v), &n)) n = -1;
    if (n < 0 || n > 255) rt_errorf(&rt_ValueError, "%s must be in range(0, 256)", range_word);
    return (uint8_t)n;
}

uint8_t byte_value(RtValue v) { return byte_in_range(v, "byte"); }

/* ---- what constructors accept ---- */

static RT_NORETURN void no_bytes(RtValue source, const char *type_name)
{
    rt_errorf(&rt_TypeError, "cannot convert '%T' object to %s", source, type_name);
}

void bytes_from_object(RtValue source, const char *type_name, const char *range_word, RtText *view)
{
    ByteBuf b = {NULL, 0, 0};
    RtIter it;
    if (bytes_try_view_flags(source, BUFFER_FULL_RO, view)) return;
    RtType *type = rti_typeof(source);
    if (rti_is_str(source) || (!type->slots.iter && !type->slots.getitem)) no_bytes(source, type_name);
    RtHandler h;
    RT_TRY(h)
    {
        rti_iter(&it, source);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_TypeError)) rt_reraise(rt_thrown);
        no_bytes(source, type_name);
    }
    rti_length_hint(source, 0); /* what __len__ or __length_hint__ raise */
    for (RtValue v; (v = rti_next(&it)) != 0;) byte_buf_add(&b, byte_in_range(v, range_word));
    view->data = b.data ? b.data : view->tmp;
    view->len = b.len;
    view->width = 1;
}

/* encoding given: source has to be a str. */
static void encode_source(const char *type_name, const RtValue bound[3], RtText *view)
{
    static const char *const names[] = {"", "encoding", "errors"};
    for (int i = 1; i < 3; i++) {
        if (bound[i] && !rti_is_str(bound[i])) {
            rt_errorf(&rt_TypeError, "%s() argument '%s' must be str, not %B", type_name, names[i],
                      bound[i]);
        }
    }
    if (!bound[0] || !rti_is_str(bound[0])) {
        rt_errorf(&rt_TypeError, bound[1] ? "encoding without a string argument"
                                          : "errors without a string argument");
    }
    if (!bound[1]) rt_errorf(&rt_TypeError, "string argument without an encoding");
    bytes_view_of(rti_encode(bound[0], bound[1], bound[2]), view);
}

/* v as a number of bytes; false when its __index__ raises TypeError: then it is something else. */
static int count_argument(RtValue v, int64_t *n)
{
    if (!rti_has_index(v)) return 0;
    RtHandler h;
    RT_TRY(h)
    {
        *n = rti_index_i64(v, &rt_OverflowError);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (rti_isinstance(rt_thrown, RT_VALUE(&rt_TypeError))) return 0;
        rt_reraise(rt_thrown);
    }
    if (*n < 0) rt_errorf(&rt_ValueError, "negative count");
    return 1;
}

int bytes_construct(const char *type_name, const RtValue bound[3], RtText *view, int64_t *zeros)
{
    int is_bytes_type = type_name[5] == '\0';
    *zeros = 0;
    if (bound[1] || bound[2]) {
        encode_source(type_name, bound, view);
        return 1;
    }
    if (!bound[0]) return 0;
    if (rti_is_str(bound[0])) rt_errorf(&rt_TypeError, "string argument without an encoding");
    if (count_argument(bound[0], zeros)) return 0;
    *zeros = 0;
    bytes_from_object(bound[0], type_name, is_bytes_type ? "bytes" : "byte", view);
    return 1;
}

/* ---- showing ---- */

RtValue bytes_repr_with(const RtText *view, const char *prefix, const char *suffix)
{
    int escape_single = *suffix != '\0'; /* bytearray escapes it whatever the quotes are */
    RtStrBuf b;
    const uint8_t *p = view->data;
    int single = view->len && memchr(p, '\'', (size_t)view->len) != NULL;
    int twice = view->len && memchr(p, '"', (size_t)view->len) != NULL;
    uint8_t quote = single && !twice ? '"' : '\'';
    rti_buf_start(&b);
    rti_buf_cstr(&b, prefix);
    rti_buf_char(&b, 'b');
    rti_buf_char(&b, quote);
    for (int64_t i = 0; i < view->len; i++) {
        uint8_t c = p[i], named = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : 0;
        if (c == '\\' || c == quote || (c == '\'' && escape_single)) named = c;
        if (named) {
            rti_buf_char(&b, '\\');
            rti_buf_char(&b, named);
        } else if (c < 0x20 || c >= 0x7F) {
            str_put_escape(&b, c);
        } else {
            rti_buf_char(&b, c);
        }
    }
    rti_buf_char(&b, quote);
    rti_buf_cstr(&b, suffix);
    return rti_buf_finish(&b);
}
