/* obj_bufio.c - BufferedReader, BufferedWriter, BufferedRandom: the methods over the window of
 * bufio.c.
 *
 * The three classes share one struct and one set of functions; which of read and write works
 * follows from the raw file. Their tables differ only in what dir() shows.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "args.h"
#include "exc.h"
#include "file.h"

/* ---- the checks before each operation, with CPython's various messages ---- */

static RtBuffered *attached(RtValue self)
{
    if (RTI_BUFFERED(self)->detached) rt_errorf(&rt_ValueError, "raw stream has been detached");
    return RTI_BUFFERED(self);
}

static RtBuffered *opened(RtValue self, const char *message)
{
    RtBuffered *b = attached(self);
    if (rti_raw_of(b)->fd < 0) rt_errorf(&rt_ValueError, "%s", message);
    return b;
}

static RtBuffered *reading(RtValue self, const char *message)
{
    if (!RTI_BUFFERED(self)->detached && !rti_raw_of(RTI_BUFFERED(self))->readable)
        rti_unsupported("read");
    return opened(self, message);
}

static RtBuffered *writing(RtValue self)
{
    if (!RTI_BUFFERED(self)->detached && !rti_raw_of(RTI_BUFFERED(self))->writable)
        rti_unsupported("write");
    return opened(self, "write to closed file");
}

static const char closed_file[] = "I/O operation on closed file";
static const char closed_file_dot[] = "I/O operation on closed file.";

/* ---- reading ---- */

/* Copy from the window, refilling it, until `count` bytes (-1: all) or the end of the file. */
static RtValue read_bytes(RtBuffered *b, int64_t count)
{
    if (b->end - b->pos >= count && count >= 0) { /* the common small read */
        b->pos += count;
        return rti_bytes(b->data + b->pos - count, (size_t)count);
    }
    RtByteBuf out = {0};
    for (;;) {
        int64_t n = b->end - b->pos, wanted = count - out.len;
        if (count >= 0 && n > wanted) n = wanted;
        if (n) rti_bytebuf_add(&out, b->data + b->pos, n);
        b->pos += n;
        if (out.len == count || !rti_buffered_fill(b)) break;
    }
    return rti_bytes(out.data, (size_t)out.len);
}

static RtValue buffered_read(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    if (size < -1) rt_errorf(&rt_ValueError, "read length must be non-negative or -1");
    RtBuffered *b = reading(self, "read of closed file");
    return read_bytes(b, size);
}

/* At most one read of the raw file. */
static RtValue buffered_read1(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    RtBuffered *b = reading(self, "read of closed file");
    if (b->pos == b->end && size) rti_buffered_fill(b);
    int64_t left = b->end - b->pos;
    return read_bytes(b, size < 0 || size > left ? left : size);
}

static RtValue buffered_peek(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtBuffered *b = reading(self, "peek of closed file");
    if (b->pos == b->end) rti_buffered_fill(b);
    return rti_bytes(b->data + b->pos, (size_t)(b->end - b->pos));
}

static RtValue read_into(RtBuffered *b, RtValue target, int once)
{
    int64_t len, done = 0;
    uint8_t *into = rti_writable_view(target, &len);
    while (done < len) {
        if (b->pos == b->end && ((once && done) || !rti_buffered_fill(b))) break;
        int64_t n = b->end - b->pos < len - done ? b->end - b->pos : len - done;
        memcpy(into + done, b->data + b->pos, (size_t)n);
        b->pos += n;
        done += n;
    }
    return rti_int(done);
}

static RtValue buffered_readinto(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return read_into(reading(self, "readinto of closed file"), args[0], 0);
}

static RtValue buffered_readinto1(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return read_into(reading(self, "readinto of closed file"), args[0], 1);
}

static RtValue read_line(RtBuffered *b, int64_t limit)
{
    RtByteBuf out = {0};
    while (limit < 0 || out.len < limit) {
        if (b->pos == b->end && !rti_buffered_fill(b)) break;
        int64_t n = b->end - b->pos;
        if (limit >= 0 && n > limit - out.len) n = limit - out.len;
        const uint8_t *from = b->data + b->pos, *newline = memchr(from, '\n', (size_t)n);
        if (newline) n = newline - from + 1;
        b->pos += n;
        if (newline && !out.len) return rti_bytes(from, (size_t)n);
        rti_bytebuf_add(&out, from, n);
        if (newline) break;
    }
    return rti_bytes(out.data, (size_t)out.len);
}

static RtValue buffered_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t limit = rti_size_argument(args, count);
    return read_line(reading(self, "readline of closed file"), limit);
}

static RtValue buffered_readlines(RTI_ARGS)
{
    (void)kwnames;
    int64_t hint = rti_size_argument(args, count), total = 0;
    opened(self, closed_file_dot);
    RtBuffered *b = reading(self, closed_file_dot);
    RtValue lines = rti_list_new(0);
    for (;;) {
        RtValue line = read_line(b, -1);
        int64_t len = ((RtBytes *)RT_OBJ(line))->len;
        if (len) rti_list_append(lines, line);
        total += len;
        if (!len || (hint > 0 && total >= hint)) return lines;
    }
}

static RtValue buffered_iter(RtValue self)
{
    opened(self, closed_file_dot);
    return self;
}

static RtValue buffered_next(RtValue self)
{
    RtValue line = read_line(reading(self, "readline of closed file"), -1);
    return ((RtBytes *)RT_OBJ(line))->len ? line : 0;
}

/* ---- writing ---- */

static RtValue buffered_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    const uint8_t *data;
    int64_t len;
    RtBuffered *b = writing(self);
    if (!rti_bytes_view(args[0], &data, &len))
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", args[0]);
    rti_buffered_write(b, data, len);
    return rti_int(len);
}

static RtValue buffered_writelines(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtIter iter;
    rti_iter(&iter, args[0]);
    for (RtValue line; (line = rti_next(&iter));) buffered_write(self, &line, 1, 0);
    return RT_NONE;
}

static RtValue buffered_flush(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    int writer = !RTI_BUFFERED(self)->detached && rti_raw_of(RTI_BUFFERED(self))->writable;
    rti_buffered_flush(opened(self, writer ? "flush of closed file" : closed_file_dot));
    return RT_NONE;
}

static RtValue buffered_truncate(RTI_ARGS)
{
    (void)kwnames;
    RtBuffered *b = opened(self, "truncate of closed file");
    if (!rti_raw_of(b)->writable) rti_unsupported("truncate");
    rti_buffered_flush(b);
    int64_t size = count && args[0] != RT_NONE ? rti_index_i64(args[0], &rt_OverflowError)
                                               : rti_buffered_tell(b);
    if (ftruncate(rti_raw_of(b)->fd, (off_t)size) < 0) rti_raise_os_error(errno, 0, 0);
    return rti_int(size);
}

/* ---- position and state ---- */

static RtValue buffered_seek(RTI_ARGS)
{
    (void)kwnames;
    int64_t whence = count > 1 ? rti_index_i64(args[1], &rt_OverflowError) : SEEK_SET;
    if (whence < 0 || whence > 2)
        rt_errorf(&rt_ValueError, "whence value %lld unsupported", (long long)whence);
    RtBuffered *b = opened(self, "seek of closed file");
    if (!rti_raw_seekable(rti_raw_of(b))) rti_unsupported("File or stream is not seekable.");
    return rti_int(rti_buffered_seek(b, rti_index_i64(args[0], &rt_OverflowError), (int)whence));
}

static RtValue buffered_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_int(rti_buffered_tell(opened(self, closed_file)));
}

static RtValue buffered_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    rti_buffered_close(attached(self));
    return RT_NONE;
}

static RtValue buffered___enter__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    opened(self, closed_file_dot);
    return self;
}

static RtValue buffered___exit__(RTI_ARGS) { return buffered_close(self, args, count, kwnames); }

static RtValue buffered_detach(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtBuffered *b = opened(self, closed_file_dot);
    rti_buffered_flush(b);
    if (b->end > b->pos) rti_raw_seek(rti_raw_of(b), b->pos - b->end, SEEK_CUR);
    b->pos = b->end = 0;
    b->detached = 1;
    return b->raw;
}

static RtValue buffered_fileno(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_INT(rti_raw_of(opened(self, closed_file))->fd);
}

static RtValue buffered_isatty(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(isatty(rti_raw_of(opened(self, closed_file))->fd));
}

static RtValue buffered_readable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (!rti_raw_of(attached(self))->readable) return RT_FALSE;
    opened(self, closed_file);
    return RT_TRUE;
}

static RtValue buffered_writable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (!rti_raw_of(attached(self))->writable) return RT_FALSE;
    opened(self, closed_file);
    return RT_TRUE;
}

static RtValue buffered_seekable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(rti_raw_seekable(rti_raw_of(opened(self, closed_file))));
}

static RtValue get_closed(RtValue self) { return RT_BOOL(rti_raw_of(attached(self))->fd < 0); }
static RtValue get_mode(RtValue self) { return rti_raw_mode(rti_raw_of(attached(self))); }
static RtValue get_name(RtValue self) { return rti_raw_of(attached(self))->name; }

static RtValue get_raw(RtValue self)
{
    return RTI_BUFFERED(self)->detached ? RT_NONE : RTI_BUFFERED(self)->raw;
}

static RtValue buffered_repr(RtValue self)
{
    const RtBuffered *b = RTI_BUFFERED(self);
    const char *class_name = b->shape->type->cname;
    if (b->detached) return rti_str_format("<%s>", class_name);
    return rti_str_format("<%s name=%R>", class_name, rti_raw_of(b)->name);
}

static void buffered_trace(void *object)
{
    RtBuffered *b = object;
    rti_gc_mark(b->raw);
    rti_gc_mark(b->dict);
}

/* ---- the three types ---- */

static const RtGetSetDef buffered_getsets[] = {
    {"__dict__", rti_instance_dict, NULL, NULL},
    {"closed", get_closed, NULL, NULL},
    {"mode", get_mode, NULL, NULL},
    {"name", get_name, NULL, NULL},
    {"raw", get_raw, NULL, NULL},
    {0},
};

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, buffered_##name, min, max, flags, sig, doc},
static const RtMethodDef reader_methods[] = {
#include "rt/methods/BufferedReader.def"
    {0},
};
static const RtMethodDef writer_methods[] = {
#include "rt/methods/BufferedWriter.def"
    {0},
};
static const RtMethodDef random_methods[] = {
#include "rt/methods/BufferedRandom.def"
    {0},
};
#undef METHOD

#define BUFFERED_TYPE(name, rows, text)                                                            \
    RtShape rt_shape_##name = {.type = &rt_type_##name};                                           \
    RT_TYPE(rt_type_##name) = {                                                                    \
        .shape = &rt_shape_type,                                                                   \
        .cname = "_io." #name,                                                                     \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,                                               \
        .size = sizeof(RtBuffered),                                                                \
        .dict_offset = offsetof(RtBuffered, dict),                                                 \
        .trace = buffered_trace,                                                                   \
        .finalize = rti_buffered_finalize,                                                         \
        .slots = RT_SLOTS(RT_SLOT(repr, buffered_repr), RT_SLOT(iter, buffered_iter),              \
                          RT_SLOT(iternext, buffered_next)),                                       \
        .methods = rows,                                                                           \
        .getsets = buffered_getsets,                                                               \
        .doc = text,                                                                               \
        .instance_shape = &rt_shape_##name,                                                        \
    };
BUFFERED_TYPE(BufferedReader, reader_methods,
              "Create a new buffered reader using the given readable raw IO object.")
BUFFERED_TYPE(BufferedWriter, writer_methods, "A buffer for a writeable sequential RawIO object.")
BUFFERED_TYPE(BufferedRandom, random_methods, "A buffered interface to random access streams.")
