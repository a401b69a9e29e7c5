/* io_base.c - _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase: what all file objects share, and
 * what a class of the program that derives from one of them gets for free.
 *
 * The classes of io.py derive from these by name and by registration; here they form one tree with
 * one layout at its root (RTI_IO_HEAD), so that any of them can be mixed. Closing what is dropped:
 * rti_io_del is the `del` slot of the whole tree. A file that another one sits on is left to that
 * one, because only the outer one can still write what it holds.
 */
#include "file.h"

#include <errno.h>
#include <string.h>

#include "args.h"
#include "class.h"
#include "codecs.h"
#include "exc.h"
#include "memoryview.h"

/* ---- errors ---- */

RtValue rti_unsupported_class(void)
{
    static RtValue type;
    if (!type) {
        rt_gc_root_range(&type, 1);
        RtValue bases[2] = {RT_VALUE(&rt_OSError), RT_VALUE(&rt_ValueError)};
        RtValue ns = rti_dict_new();
        rti_dict_set(ns, RT_NAME(__module__), rti_str("io"));
        type = rti_class_made("UnsupportedOperation",
                         rti_tuple_from(bases, 2), ns);
    }
    return type;
}

void rti_unsupported(const char *what)
{
    rt_raise(rti_call1(rti_unsupported_class(), rti_str(what)));
}

void rti_raise_blocking(const char *message, int64_t written)
{
    rt_raise(rti_call3(RT_VALUE(&rt_BlockingIOError), rti_int(EAGAIN), rti_str(message),
                       rti_int(written)));
}

void rti_closed_file(void)
{
    rt_errorf(&rt_ValueError, "I/O operation on closed file.");
}

/* ---- arguments ---- */

int64_t rti_size_argument(const RtValue *args, size_t count)
{
    if (!count || args[0] == RT_NONE) return -1;
    if (!rti_has_index(args[0]))
        rt_errorf(&rt_TypeError, "argument should be integer or None, not '%T'", args[0]);
    return rti_args_ssize(args[0]);
}

int64_t rti_offset_argument(RtValue v)
{
    int64_t n;
    if (RT_LIKELY(RT_IS_INT(v))) return RT_UNINT(v);
    if (!rti_int_to_i64(rti_index(v), &n))
        rt_errorf(&rt_OverflowError, "cannot fit '%T' into an offset-sized integer", v);
    return n;
}

uint8_t *rti_writable_view(RtValue v, const char *argument, int64_t *len)
{
    const uint8_t *data;
    int fixed = is_bytes(v) ||
                (RT_HAS_SHAPE(v, &rt_shape_memoryview) && MEMORYVIEW_OF(v)->obj &&
                 (MEMORYVIEW_OF(v)->readonly || !memoryview_is_contiguous(MEMORYVIEW_OF(v))));
    if (fixed || !rti_bytes_view(v, &data, len))
        rt_errorf(&rt_TypeError, "%s must be read-write bytes-like object, not %B", argument, v);
    return (uint8_t *)(uintptr_t)data;
}

void rti_readable_view(RtValue v, const uint8_t **data, int64_t *len)
{
    if (!rti_bytes_view(v, data, len))
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", v);
}

RtValue rti_view_of_block(void *block, uint8_t *data, int64_t len, int readonly)
{
    RtMemoryView *m = rt_gc_new(&rt_shape_memoryview, sizeof *m);
    m->obj = RT_NONE;
    m->block = block;
    m->data = data;
    m->len = len;
    m->stride = 1;
    m->format = 'B';
    m->readonly = readonly != 0;
    return RT_VALUE(m);
}

void rti_view_end(RtValue view)
{
    MEMORYVIEW_OF(view)->obj = 0;
}

/* ---- bytes under construction ---- */

void rti_bytebuf_reserve(RtByteBuf *b, int64_t count)
{
    if (b->len + count <= b->cap) return;
    int64_t cap = b->cap ? b->cap * 2 : 256;
    while (cap < b->len + count) cap *= 2;
    b->data = rt_gc_block_resize(b->data, (size_t)b->cap, (size_t)cap);
    b->cap = cap;
}

void rti_bytebuf_add(RtByteBuf *b, const void *data, int64_t count)
{
    rti_bytebuf_reserve(b, count);
    if (count) memcpy(b->data + b->len, data, (size_t)count);
    b->len += count;
}

/* ---- other file objects ---- */

RtValue rti_io_call(RtValue obj, const char *name, const RtValue *args, size_t count)
{
    return rti_call_method(obj, rti_intern_cstr(name), args, count, 0, NULL);
}

int rti_io_closed(RtValue obj)
{
    if (RT_HAS_SHAPE(obj, &rt_shape_FileIO)) return RTI_RAW(obj)->fd < 0;
    return rti_truth(rti_getattr(obj, rti_intern_cstr("closed")));
}

void rti_io_close_failing(RtValue below, RtValue first)
{
    volatile RtValue exc = first;
    RtHandler h;
    RT_TRY(h)
    {
        rti_io_call0(below, "close");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_setattr(rt_thrown, RT_NAME(__context__), exc);
        exc = rt_thrown;
    }
    rt_reraise(exc);
}

void rti_io_own(RtValue obj, int owned)
{
    if (RT_IS_PTR(obj) && rti_is_a(obj, &rt_type_IOBase)) RTI_IOBASE(obj)->owned = owned != 0;
}

static RtValue check_open(RtValue self)
{
    if (rti_io_closed(self)) rti_closed_file();
    return self;
}

RtValue rti_io_no_pickle(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    rt_errorf(&rt_TypeError, "cannot pickle '%s' instances", rti_type_name(rti_typeof(self)));
}

/* ---- _IOBase ---- */

#define UNSUPPORTED(type, name)                                                                    \
    static RtValue type##_##name(RTI_ARGS)                                                         \
    {                                                                                              \
        (void)self;                                                                                \
        RTI_UNUSED_ARGS;                                                                           \
        rti_unsupported(#name);                                                                    \
    }
UNSUPPORTED(IOBase, seek)
UNSUPPORTED(IOBase, truncate)
UNSUPPORTED(IOBase, fileno)

static RtValue IOBase_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtValue where[2] = {RT_INT(0), RT_INT(1)};
    return rti_io_call(self, "seek", where, 2);
}

static RtValue closed_mark(void)
{
    return rti_intern_cstr("__IOBase_closed");
}

static int is_closed(RtValue self)
{
    if (RT_HAS_SHAPE(self, &rt_shape_FileIO)) return RTI_RAW(self)->fd < 0;
    return rti_try_getattr(self, closed_mark()) != 0;
}

static RtValue get_closed(RtValue self)
{
    return RT_BOOL(is_closed(self));
}

static RtValue IOBase_flush(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (is_closed(self)) rti_closed_file();
    return RT_NONE;
}

static RtValue IOBase_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (is_closed(self)) return RT_NONE;
    RtHandler h;
    RT_TRY(h)
    {
        rti_io_call0(self, "flush");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        rti_setattr(self, closed_mark(), RT_TRUE);
        rt_reraise(exc);
    }
    rti_setattr(self, closed_mark(), RT_TRUE);
    return RT_NONE;
}

#define ANSWER_NO(name)                                                                            \
    static RtValue IOBase_##name(RTI_ARGS)                                                         \
    {                                                                                              \
        (void)self;                                                                                \
        RTI_UNUSED_ARGS;                                                                           \
        return RT_FALSE;                                                                           \
    }
ANSWER_NO(seekable)
ANSWER_NO(readable)
ANSWER_NO(writable)

static RtValue IOBase__checkClosed(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    check_open(self);
    return RT_NONE;
}

static RtValue check_ability(RtValue self, const char *method, const char *otherwise)
{
    if (rti_io_call0(self, method) != RT_TRUE) rti_unsupported(otherwise);
    return RT_TRUE;
}

static RtValue IOBase__checkSeekable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return check_ability(self, "seekable", "File or stream is not seekable.");
}

static RtValue IOBase__checkReadable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return check_ability(self, "readable", "File or stream is not readable.");
}

static RtValue IOBase__checkWritable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return check_ability(self, "writable", "File or stream is not writable.");
}

static RtValue IOBase_isatty(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    check_open(self);
    return RT_FALSE;
}

static RtValue IOBase___enter__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return check_open(self);
}

static RtValue IOBase___exit__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_io_call0(self, "close");
}

/* ---- the end of a file object ---- */

/* One that cannot even tell, because it was never initialised, needs no closing. */
static int is_surely_open(RtValue self)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue closed = rti_try_getattr(self, rti_intern_cstr("closed"));
        int open = closed && !rti_truth(closed);
        RT_TRY_END(h);
        return open;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        return 0;
    }
}

static void close_quietly(RtValue self)
{
    RtHandler h;
    if (!is_surely_open(self)) return;
    RTI_IOBASE(self)->finalizing = 1;
    RT_TRY(h)
    {
        rti_io_call0(self, "close");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, NULL, self);
    }
}

void rti_io_del(RtValue self)
{
    if (!RTI_IOBASE(self)->owned) close_quietly(self);
}

static RtValue IOBase___del__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    rti_io_del(self);
    return RT_NONE;
}

/* ---- lines ---- */

/* How many bytes may be read without passing the end of the line, as far as peek() tells. */
static int64_t peeked_line(RtValue peek, int64_t limit)
{
    RtValue ahead = rti_call1(peek, RT_INT(1));
    if (!is_bytes(ahead))
        rt_errorf(&rt_OSError, "peek() should have returned a bytes object, not '%T'", ahead);
    const RtBytes *bytes = BYTES_OF(ahead);
    if (bytes->len == 0) return 1;
    const uint8_t *end = memchr(bytes->data, '\n', (size_t)bytes->len);
    int64_t n = end ? end - bytes->data + 1 : bytes->len;
    return limit >= 0 && n > limit ? limit : n;
}

static RtValue IOBase_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t limit = rti_size_argument(args, count);
    RtValue peek = rti_try_getattr(self, rti_intern_cstr("peek"));
    RtByteBuf line = {0};
    while (limit < 0 || line.len < limit) {
        int64_t n = peek ? peeked_line(peek, limit < 0 ? -1 : limit - line.len) : 1;
        RtValue piece = rti_io_call1(self, "read", rti_int(n));
        if (!is_bytes(piece))
            rt_errorf(&rt_OSError, "read() should have returned a bytes object, not '%T'", piece);
        if (BYTES_OF(piece)->len == 0) break;
        rti_bytebuf_add(&line, BYTES_OF(piece)->data, BYTES_OF(piece)->len);
        if (line.data[line.len - 1] == '\n') break;
    }
    return rti_bytes(line.data, (size_t)line.len);
}

RtValue rti_io_readlines(RtValue self, int64_t hint)
{
    if (hint <= 0) return rti_list_of(self);
    RtValue lines = rti_list_new(0), line;
    int64_t total = 0;
    RtIter iter;
    rti_iter(&iter, self);
    while (total < hint && (line = rti_next(&iter))) {
        rti_list_append(lines, line);
        total += rti_len(line);
    }
    return lines;
}

static RtValue IOBase_readlines(RTI_ARGS)
{
    (void)kwnames;
    return rti_io_readlines(self, rti_size_argument(args, count));
}

static RtValue IOBase_writelines(RTI_ARGS)
{
    (void)count, (void)kwnames;
    check_open(self);
    RtIter iter;
    rti_iter(&iter, args[0]);
    for (RtValue line; (line = rti_next(&iter));) rti_io_call1(self, "write", line);
    return RT_NONE;
}

static RtValue iobase_iter(RtValue self)
{
    return check_open(self);
}

static RtValue iobase_next(RtValue self)
{
    RtValue line = rti_io_call0(self, "readline");
    return rti_len(line) > 0 ? line : 0;
}

/* ---- _RawIOBase ---- */

static RtValue RawIOBase_read(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    if (size < 0) return rti_io_call0(self, "readall");
    RtValue array = bytearray_new(NULL, 0);
    bytearray_resize(BYTEARRAY_OF(array), size);
    RtValue result = rti_io_call1(self, "readinto", array);
    if (result == RT_NONE) return RT_NONE;
    int64_t n = rti_index_i64(result, &rt_ValueError);
    if (n < 0 || n > BYTEARRAY_OF(array)->len)
        rt_errorf(&rt_ValueError, "readinto returned %lld outside buffer size %lld", (long long)n,
                  (long long)size);
    return rti_bytes(BYTEARRAY_OF(array)->data, (size_t)n);
}

static RtValue RawIOBase_readall(RTI_ARGS)
{
    enum { PIECE = 8192 };
    RTI_UNUSED_ARGS;
    RtByteBuf all = {0};
    for (int pieces = 0;; pieces++) {
        RtValue piece = rti_io_call1(self, "read", RT_INT(PIECE));
        if (piece == RT_NONE && !pieces) return RT_NONE;
        if (piece == RT_NONE) break;
        if (!is_bytes(piece)) rt_errorf(&rt_TypeError, "read() should return bytes");
        if (BYTES_OF(piece)->len == 0) break;
        rti_bytebuf_add(&all, BYTES_OF(piece)->data, BYTES_OF(piece)->len);
    }
    return rti_bytes(all.data, (size_t)all.len);
}

static RT_NORETURN void not_implemented(void) { rt_raise(rti_exc_new(&rt_NotImplementedError, 0)); }

static RtValue RawIOBase_readinto(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    not_implemented();
}

static RtValue RawIOBase_write(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    not_implemented();
}

/* ---- _BufferedIOBase ---- */

UNSUPPORTED(BufferedIOBase, detach)
UNSUPPORTED(BufferedIOBase, read)
UNSUPPORTED(BufferedIOBase, read1)
UNSUPPORTED(BufferedIOBase, write)

static RtValue read_through(RtValue self, RtValue target, const char *method, const char *argument)
{
    int64_t len;
    rti_writable_view(target, argument, &len);
    RtValue data = rti_io_call1(self, method, rti_int(len));
    if (!is_bytes(data)) rt_errorf(&rt_TypeError, "read() should return bytes");
    int64_t got = BYTES_OF(data)->len;
    if (got > len)
        rt_errorf(&rt_ValueError,
                  "read() returned too much data: %lld bytes requested, %lld returned",
                  (long long)len, (long long)got);
    uint8_t *into = rti_writable_view(target, argument, &len);
    if (got > len) got = len; /* the target shrank meanwhile */
    memcpy(into, BYTES_OF(data)->data, (size_t)got);
    return rti_int(got);
}

static RtValue BufferedIOBase_readinto(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return read_through(self, args[0], "read", "readinto() argument");
}

static RtValue BufferedIOBase_readinto1(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return read_through(self, args[0], "read1", "readinto1() argument");
}

/* ---- _TextIOBase ---- */

UNSUPPORTED(TextIOBase, detach)
UNSUPPORTED(TextIOBase, read)
UNSUPPORTED(TextIOBase, readline)
UNSUPPORTED(TextIOBase, write)

static RtValue get_none(RtValue self)
{
    (void)self;
    return RT_NONE;
}

/* ---- the types ---- */

static void iobase_trace(void *object)
{
    RtIOBase *base = object;
    rti_gc_mark(base->dict);
}

static const RtGetSetDef iobase_getsets[] = {
    {"__dict__", rti_instance_dict, NULL, NULL},
    {"closed", get_closed, NULL, NULL},
    {0},
};

static const RtGetSetDef textbase_getsets[] = {
    {"encoding", get_none, NULL, "Encoding of the text stream."},
    {"newlines", get_none, NULL, "Line endings translated so far."},
    {"errors", get_none, NULL, "The error setting of the decoder or encoder."},
    {0},
};

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
static const RtMethodDef iobase_methods[] = {
#include "rt/methods/IOBase.def"
    {0},
};
static const RtMethodDef rawbase_methods[] = {
#include "rt/methods/RawIOBase.def"
    {0},
};
static const RtMethodDef bufferedbase_methods[] = {
#include "rt/methods/BufferedIOBase.def"
    {0},
};
static const RtMethodDef textbase_methods[] = {
#include "rt/methods/TextIOBase.def"
    {0},
};
#undef METHOD

#define BASE_TYPE(name, parent, rows, gets, text)                                                  \
    RtShape rt_shape_##name = {.type = &rt_type_##name};                                           \
    RT_TYPE(rt_type_##name) = {                                                                    \
        .shape = &rt_shape_type,                                                                   \
        .cname = "_io._" #name,                                                                    \
        .base = parent,                                                                            \
        .flags = RT_T_IMMUTABLE | RT_T_BASETYPE | RT_T_WEAKREF,                                    \
        .size = sizeof(RtIOBase),                                                                  \
        .dict_offset = offsetof(RtIOBase, dict),                                                   \
        .trace = iobase_trace,                                                                     \
        .slots = RT_SLOTS(RT_SLOT(del, rti_io_del), RT_SLOT(iter, iobase_iter),                    \
                          RT_SLOT(iternext, iobase_next)),                                         \
        .methods = rows,                                                                           \
        .getsets = gets,                                                                           \
        .doc = text,                                                                               \
        .instance_shape = &rt_shape_##name,                                                        \
    };
BASE_TYPE(IOBase, &rt_type_object, iobase_methods, iobase_getsets,
          "The abstract base class for all I/O classes.")
BASE_TYPE(RawIOBase, &rt_type_IOBase, rawbase_methods, NULL, "Base class for raw binary I/O.")
BASE_TYPE(BufferedIOBase, &rt_type_IOBase, bufferedbase_methods, NULL,
          "Base class for buffered IO objects.")
BASE_TYPE(TextIOBase, &rt_type_IOBase, textbase_methods, textbase_getsets,
          "Base class for text I/O.")
