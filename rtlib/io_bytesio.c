/* io_bytesio.c - BytesIO: a file in memory.
 *
 * The bytes lie in a block of the collector; views that getbuffer() gave share it. Once such a view
 * exists, growing leaves the block to the views and goes on in a new one, since nobody tells when
 * the last of them is dropped. What CPython refuses while there is a view is refused where that is
 * certain (memoryview_is_held).
 */
#include <string.h>

#include "args.h"
#include "codecs.h"
#include "file.h"
#include "memoryview.h"

typedef struct RtBytesIO {
    RTI_IO_HEAD
    uint8_t closed;
    uint8_t shared; /* a view was given out */
    bool searched;  /* memoryview_is_held */
    RtValue exporter; /* what its views are views of, once there was one */
    uint8_t *data;
    int64_t len, cap, pos; /* pos may be behind len */
} RtBytesIO;

/* What a view that getbuffer() gave is a view of. */
typedef struct RtBytesIOBuffer {
    RtShape *shape;
    RtValue source;
} RtBytesIOBuffer;

#define BYTESIO(v) ((RtBytesIO *)RT_OBJ(v))

static RtBytesIO *opened(RtValue self)
{
    if (RT_UNLIKELY(BYTESIO(self)->closed)) rti_closed_file();
    return BYTESIO(self);
}

/* raises: BufferError */
static void check_exports(RtBytesIO *b)
{
    if (RT_UNLIKELY(b->exporter != 0) && memoryview_is_held(b->exporter, &b->searched))
        rt_errorf(&rt_BufferError, "Existing exports of data: object cannot be re-sized");
}

/* Make room for `len` bytes. */
static void grow(RtBytesIO *b, int64_t len)
{
    if (len <= b->cap) return;
    int64_t cap = b->cap ? b->cap + b->cap / 2 : 64;
    while (cap < len) cap += cap / 2;
    if (b->shared) {
        uint8_t *data = rt_gc_block((size_t)cap);
        if (b->len) memcpy(data, b->data, (size_t)b->len);
        b->data = data;
        b->shared = 0;
    } else {
        b->data = rt_gc_block_resize(b->data, (size_t)b->cap, (size_t)cap);
    }
    b->cap = cap;
}

static int64_t write_bytes(RtBytesIO *b, RtValue v)
{
    const uint8_t *data;
    int64_t len;
    check_exports(b);
    rti_readable_view(v, &data, &len);
    if (!len) return 0;
    if (b->pos > INT64_MAX - len) rt_errorf(&rt_OverflowError, "new buffer size too large");
    int64_t end = b->pos + len;
    if (end > b->cap) {
        if (end > ((int64_t)1 << 46)) rt_raise(rti_exc_new(&rt_MemoryError, 0));
        grow(b, end);
        rti_readable_view(v, &data, &len); /* it may have been a view of these very bytes */
    }
    if (b->pos > b->len) memset(b->data + b->len, 0, (size_t)(b->pos - b->len));
    memmove(b->data + b->pos, data, (size_t)len);
    RTI_KEEP(v);
    b->pos = end;
    if (end > b->len) b->len = end;
    return len;
}

/* ---- writing ---- */

static RtValue BytesIO_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return rti_int(write_bytes(opened(self), args[0]));
}

static RtValue BytesIO_writelines(RTI_ARGS)
{
    (void)count, (void)kwnames;
    opened(self);
    RtIter iter;
    rti_iter(&iter, args[0]);
    for (RtValue line; (line = rti_next(&iter));) write_bytes(opened(self), line);
    return RT_NONE;
}

static RtValue BytesIO_truncate(RTI_ARGS)
{
    (void)kwnames;
    RtBytesIO *b = opened(self);
    check_exports(b);
    int64_t size = count && args[0] != RT_NONE ? rti_size_argument(args, 1) : b->pos;
    if (size < 0) rt_errorf(&rt_ValueError, "negative size value %lld", (long long)size);
    if (size < b->len) b->len = size;
    return rti_int(size);
}

/* ---- reading ---- */

/* `count` bytes, fewer at the end; -1: all. */
static RtValue take(RtBytesIO *b, int64_t count)
{
    int64_t left = b->pos < b->len ? b->len - b->pos : 0;
    if (count < 0 || count > left) count = left;
    RtValue bytes = rti_bytes(b->data + b->pos, (size_t)count);
    b->pos += count;
    return bytes;
}

static int64_t line_length(const RtBytesIO *b)
{
    if (b->pos >= b->len) return 0;
    const uint8_t *from = b->data + b->pos, *end = memchr(from, '\n', (size_t)(b->len - b->pos));
    return end ? end - from + 1 : b->len - b->pos;
}

static RtValue BytesIO_read(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    return take(opened(self), size);
}

static RtValue BytesIO_read1(RTI_ARGS)
{
    return BytesIO_read(self, args, count, kwnames);
}

static RtValue BytesIO_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    RtBytesIO *b = opened(self);
    int64_t n = line_length(b);
    return take(b, size >= 0 && size < n ? size : n);
}

static RtValue BytesIO_readlines(RTI_ARGS)
{
    (void)kwnames;
    int64_t hint = rti_size_argument(args, count), total = 0, n;
    RtBytesIO *b = opened(self);
    RtValue lines = rti_list_new(0);
    while ((n = line_length(b))) {
        rti_list_append(lines, take(b, n));
        total += n;
        if (hint > 0 && total >= hint) break;
    }
    return lines;
}

static RtValue BytesIO_readinto(RTI_ARGS)
{
    (void)count, (void)kwnames;
    int64_t len;
    uint8_t *to = rti_writable_view(args[0], "readinto() argument", &len);
    RtBytesIO *b = opened(self);
    int64_t left = b->pos < b->len ? b->len - b->pos : 0, n = len < left ? len : left;
    if (n) memmove(to, b->data + b->pos, (size_t)n);
    RTI_KEEP(args[0]);
    b->pos += n;
    return rti_int(n);
}

static RtValue bytesio_next(RtValue self)
{
    RtBytesIO *b = opened(self);
    int64_t n = line_length(b);
    return n ? take(b, n) : 0;
}

static RtValue bytesio_iter(RtValue self)
{
    return self;
}

/* ---- position and contents ---- */

static RtValue BytesIO_seek(RTI_ARGS)
{
    (void)kwnames;
    int64_t pos = rti_args_ssize(args[0]),
            whence = count > 1 ? rti_index_i64(args[1], &rt_OverflowError) : 0;
    RtBytesIO *b = opened(self);
    if (whence == 0 && pos < 0)
        rt_errorf(&rt_ValueError, "negative seek value %lld", (long long)pos);
    if (whence < 0 || whence > 2)
        rt_errorf(&rt_ValueError, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    int64_t from = whence == 1 ? b->pos : whence == 2 ? b->len : 0;
    if (pos > INT64_MAX - from) rt_errorf(&rt_OverflowError, "new position too large");
    b->pos = pos + from < 0 ? 0 : pos + from;
    return rti_int(b->pos);
}

static RtValue BytesIO_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_int(opened(self)->pos);
}

static RtValue BytesIO_getvalue(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    const RtBytesIO *b = opened(self);
    return rti_bytes(b->data, (size_t)b->len);
}

static RtValue BytesIO_getbuffer(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtBytesIO *b = opened(self);
    grow(b, 1); /* so that the view shares a block */
    b->shared = 1;
    b->searched = false;
    RtValue view = rti_view_of_block(b->data, b->data, b->len, 0);
    if (!b->exporter) {
        RtBytesIOBuffer *exporter = rt_gc_new(&rt_shape_BytesIOBuffer, sizeof *exporter);
        exporter->source = self;
        rt_gc_store(b, &b->exporter, RT_VALUE(exporter));
    }
    MEMORYVIEW_OF(view)->obj = b->exporter;
    return view;
}

static RtValue BytesIO_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtBytesIO *b = BYTESIO(self);
    check_exports(b);
    b->closed = 1;
    b->data = NULL;
    b->len = b->cap = b->pos = 0;
    return RT_NONE;
}

#define ANSWER(name, value)                                                                        \
    static RtValue BytesIO_##name(RTI_ARGS)                                                        \
    {                                                                                              \
        RTI_UNUSED_ARGS;                                                                           \
        opened(self);                                                                              \
        return value;                                                                              \
    }
ANSWER(readable, RT_TRUE)
ANSWER(writable, RT_TRUE)
ANSWER(seekable, RT_TRUE)
ANSWER(isatty, RT_FALSE)
ANSWER(flush, RT_NONE)

static RtValue BytesIO___sizeof__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_int((int64_t)sizeof(RtBytesIO) + BYTESIO(self)->cap);
}

/* ---- copies: (contents, position, attributes) ---- */

static RtValue BytesIO___getstate__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    const RtBytesIO *b = opened(self);
    RtValue state[3] = {rti_bytes(b->data, (size_t)b->len), rti_int(b->pos), RT_NONE};
    if (b->dict) state[2] = rti_dict_copy(b->dict);
    return rti_tuple_from(state, 3);
}

static RtValue BytesIO___setstate__(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtBytesIO *b = opened(self);
    check_exports(b);
    if (!rti_is_a(args[0], &rt_type_tuple) || RTI_TUPLE(args[0])->len < 3)
        rt_errorf(&rt_TypeError, "%T.__setstate__ argument should be 3-tuple, got %T", self,
                  args[0]);
    const RtValue *state = RTI_TUPLE(args[0])->items;
    b->pos = b->len = 0;
    write_bytes(b, state[0]);
    if (!rti_is_int(state[1]))
        rt_errorf(&rt_TypeError, "second item of state must be an integer, not %T", state[1]);
    int64_t pos = rti_args_ssize(state[1]);
    if (pos < 0) rt_errorf(&rt_ValueError, "position value cannot be negative");
    b->pos = pos;
    if (state[2] == RT_NONE) return RT_NONE;
    if (!rti_is_a(state[2], &rt_type_dict))
        rt_errorf(&rt_TypeError, "third item of state should be a dict, got a %T", state[2]);
    rti_dict_update(rti_instance_dict(self), state[2]);
    return RT_NONE;
}

/* ---- the type ---- */

static RtValue get_closed(RtValue self)
{
    return RT_BOOL(BYTESIO(self)->closed);
}

static RtValue bytesio_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static void bytesio_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"initial_bytes"};
    RtValue initial;
    text_bind("BytesIO", names, 1, args, count, kwnames, &initial);
    RtBytesIO *b = BYTESIO(self);
    b->pos = b->len = 0;
    if (!initial || initial == RT_NONE) return;
    write_bytes(b, initial);
    b->pos = 0;
}

static void bytesio_trace(void *object)
{
    RtBytesIO *b = object;
    rti_gc_mark(b->dict);
    rti_gc_mark(b->exporter);
    rti_gc_mark_block(b->data);
}

static const RtGetSetDef bytesio_getsets[] = {
    {"closed", get_closed, NULL, "True if the file is closed."},
    {0},
};

static const RtMethodDef bytesio_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/BytesIO.def"
#undef METHOD
    {0},
};

static void exporter_trace(void *object) { rti_gc_mark(((RtBytesIOBuffer *)object)->source); }

RtShape rt_shape_BytesIOBuffer = {.type = &rt_type_BytesIOBuffer};
RT_TYPE(rt_type_BytesIOBuffer) = {
    .shape = &rt_shape_type,
    .cname = "_io._BytesIOBuffer",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtBytesIOBuffer),
    .trace = exporter_trace,
    .instance_shape = &rt_shape_BytesIOBuffer,
};

RtShape rt_shape_BytesIO = {.type = &rt_type_BytesIO};
RT_TYPE(rt_type_BytesIO) = {
    .shape = &rt_shape_type,
    .cname = "_io.BytesIO",
    .base = &rt_type_BufferedIOBase,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(RtBytesIO),
    .trace = bytesio_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, bytesio_new), RT_SLOT(init, bytesio_init),
                      RT_SLOT(iter, bytesio_iter), RT_SLOT(iternext, bytesio_next)),
    .methods = bytesio_methods,
    .getsets = bytesio_getsets,
    .doc = "BytesIO(initial_bytes=b'')\n--\n\n"
           "Buffered I/O implementation using an in-memory bytes buffer.",
    .instance_shape = &rt_shape_BytesIO,
};
