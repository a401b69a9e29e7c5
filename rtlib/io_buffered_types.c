/* io_buffered_types.c - BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair: the methods
 * over the window of io_buffered.c.
 *
 * The first three share one struct and one set of functions; the rows of each (include/rt/methods)
 * say which of them it has. The pair is two of them side by side.
 */
#include <unistd.h>

#include "args.h"
#include "codecs.h"
#include "exc.h"
#include "file.h"

/* ---- the checks before each operation ---- */

static RtBuffered *attached(RtValue self)
{
    RtBuffered *b = RTI_BUFFERED(self);
    if (RT_UNLIKELY(b->busy)) rti_buffered_wait(b);
    if (RT_LIKELY(b->ready)) return b;
    rt_errorf(&rt_ValueError, b->detached ? "raw stream has been detached"
                                          : "I/O operation on uninitialized object");
}

static int is_closed(const RtBuffered *b)
{
    return b->direct ? RTI_RAW(b->raw)->fd < 0 : rti_io_closed(b->raw);
}

static RtBuffered *opened(RtValue self, const char *message)
{
    RtBuffered *b = attached(self);
    if (RT_UNLIKELY(is_closed(b))) rt_errorf(&rt_ValueError, "%s", message);
    return b;
}

/* A raw file that cannot seek may say so by raising. */
static RtBuffered *can_seek(RtBuffered *b)
{
    int can =
        b->direct ? rti_raw_seekable(RTI_RAW(b->raw)) : rti_truth(rti_io_call0(b->raw, "seekable"));
    if (!can) rti_unsupported("File or stream is not seekable.");
    return b;
}

/* ---- reading ---- */

static RtValue buffered_read(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    attached(self);
    if (size < -1) rt_errorf(&rt_ValueError, "read length must be non-negative or -1");
    return rti_buffered_read(opened(self, "read of closed file"), size);
}

static RtValue buffered_read1(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = count ? rti_args_ssize(args[0]) : -1, got;
    RtBuffered *b = attached(self);
    if (size < 0) size = b->size;
    opened(self, "read of closed file");
    if (size == 0) return rti_bytes("", 0);
    const uint8_t *data = rti_buffered_read1(b, size, &got);
    return rti_bytes(data, (size_t)got);
}

static RtValue buffered_peek(RTI_ARGS)
{
    (void)kwnames;
    if (count) rti_args_ssize(args[0]);
    return rti_buffered_peek(opened(self, "peek of closed file"));
}

static RtValue read_into(RtValue self, RtValue target, const char *argument, int once)
{
    int64_t len;
    RtBuffered *b = attached(self);
    uint8_t *to = rti_writable_view(target, argument, &len);
    opened(self, "readinto of closed file");
    int64_t n = rti_buffered_readinto(b, to, len, once);
    RTI_KEEP(target);
    return n == RTI_WOULD_BLOCK ? RT_NONE : rti_int(n);
}

static RtValue buffered_readinto(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return read_into(self, args[0], "readinto() argument", 0);
}

static RtValue buffered_readinto1(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return read_into(self, args[0], "readinto1() argument", 1);
}

static RtValue buffered_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t limit = rti_size_argument(args, count);
    return rti_buffered_readline(opened(self, "readline of closed file"), limit < 0 ? -1 : limit);
}

static RtValue buffered_next(RtValue self)
{
    RtValue line;
    if (rti_is_buffered(self)) {
        line = rti_buffered_readline(opened(self, "readline of closed file"), -1);
    } else {
        line = rti_io_call0(self, "readline");
        if (!is_bytes(line))
            rt_errorf(&rt_OSError, "readline() should have returned a bytes object, not '%T'",
                      line);
    }
    return BYTES_OF(line)->len ? line : 0;
}

/* ---- writing ---- */

static RtValue buffered_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    const uint8_t *data;
    int64_t len;
    attached(self);
    rti_readable_view(args[0], &data, &len);
    rti_buffered_write(opened(self, "write to closed file"), data, len);
    return rti_int(len);
}

static RtValue buffered_flush(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (!RTI_BUFFERED(self)->ready || !RTI_BUFFERED(self)->writable) { /* a reader passes it on */
        RtBuffered *b = attached(self);
        if (b->direct) {
            if (is_closed(b)) rti_closed_file();
            return RT_NONE;
        }
        return rti_io_call0(b->raw, "flush");
    }
    rti_buffered_flush(opened(self, "flush of closed file"));
    return RT_NONE;
}

static RtValue buffered_truncate(RTI_ARGS)
{
    (void)kwnames;
    RtBuffered *b = attached(self);
    opened(self, "truncate of closed file");
    if (!b->writable) rti_unsupported("truncate");
    rti_buffered_flush(b);
    RtValue size = count && args[0] != RT_NONE ? args[0] : rti_int(rti_buffered_tell(b));
    RtValue result = rti_io_call1(b->raw, "truncate", size);
    b->abs_pos = -1;
    return result;
}

/* ---- position ---- */

static RtValue buffered_seek(RTI_ARGS)
{
    (void)kwnames;
    int64_t whence = count > 1 ? rti_index_i64(args[1], &rt_OverflowError) : SEEK_SET;
    RtBuffered *b = attached(self);
    if (whence < 0 || whence > 4 /* SEEK_HOLE */)
        rt_errorf(&rt_ValueError, "whence value %lld unsupported", (long long)whence);
    opened(self, "seek of closed file");
    can_seek(b);
    return rti_int(rti_buffered_seek(b, rti_offset_argument(args[0]), (int)whence));
}

static RtValue buffered_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtBuffered *b = attached(self);
    if (b->direct && is_closed(b)) rt_errorf(&rt_ValueError, "I/O operation on closed file");
    return rti_int(rti_buffered_tell(b));
}

/* ---- closing ---- */

/* Closed even when the last bytes cannot be written. */
static RtValue buffered_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtBuffered *b = attached(self);
    if (is_closed(b)) return RT_NONE;
    RtHandler h;
    RT_TRY(h)
    {
        rti_io_call0(self, "flush");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_buffered_forget(b);
        rti_io_close_failing(b->raw, rt_thrown);
    }
    RtValue result = RT_NONE;
    if (b->direct)
        rti_raw_close(RTI_RAW(b->raw));
    else
        result = rti_io_call0(b->raw, "close");
    rti_buffered_forget(b);
    return result;
}

static RtValue buffered_detach(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtBuffered *b = attached(self);
    rti_io_call0(self, "flush");
    RtValue raw = b->raw;
    b->text = NULL;
    rti_buffered_forget(b);
    rti_io_own(raw, 0);
    if (RT_HAS_SHAPE(raw, &rt_shape_FileIO)) rti_gc_watch(RT_OBJ(raw));
    b->raw = 0;
    b->ready = 0;
    b->detached = 1;
    b->direct = 0;
    return raw;
}

/* ---- what the raw file answers ---- */

static RtValue buffered_fileno(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_io_call0(attached(self)->raw, "fileno");
}

static RtValue buffered_isatty(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_io_call0(attached(self)->raw, "isatty");
}

static RtValue buffered_readable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_io_call0(attached(self)->raw, "readable");
}

static RtValue buffered_writable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_io_call0(attached(self)->raw, "writable");
}

static RtValue buffered_seekable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_io_call0(attached(self)->raw, "seekable");
}

static RtValue buffered__dealloc_warn(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_NONE;
}

static RtValue buffered___sizeof__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_int((int64_t)sizeof(RtBuffered) +
                   (RTI_BUFFERED(self)->ready && !RTI_BUFFERED(self)->released ? RTI_BUFFERED(self)->size : 0));
}

static RtValue buffered___reduce__(RTI_ARGS)
{
    return rti_io_no_pickle(self, args, count, kwnames);
}
static RtValue buffered___reduce_ex__(RTI_ARGS)
{
    return rti_io_no_pickle(self, args, count, kwnames);
}

static RtValue get_closed(RtValue self)
{
    return RT_BOOL(is_closed(attached(self)));
}
static RtValue get_mode(RtValue self)
{
    return rti_getattr(attached(self)->raw, rti_intern_cstr("mode"));
}
static RtValue get_name(RtValue self)
{
    return rti_getattr(attached(self)->raw, RT_NAME(name));
}
static RtValue get_finalizing(RtValue self)
{
    return RT_BOOL(RTI_BUFFERED(self)->finalizing);
}

static RtValue get_raw(RtValue self)
{
    return RTI_BUFFERED(self)->raw ? RTI_BUFFERED(self)->raw : RT_NONE;
}

static RtValue show(RtValue self)
{
    RtType *type = rti_typeof(self);
    const char *class_name = type->flags & RT_T_HEAP ? rti_type_name(type) : type->cname;
    RtHandler h;
    RtValue name = 0;
    RT_TRY(h)
    {
        name = rti_try_getattr(self, RT_NAME(name));
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_ValueError)) rt_reraise(rt_thrown);
        return rti_str_format("<%s>", class_name);
    }
    return name ? rti_str_format("<%s name=%R>", class_name, name)
                : rti_str_format("<%s>", class_name);
}

static RtValue buffered_repr(RtValue self)
{
    if (!rti_repr_enter(self))
        rt_errorf(&rt_RuntimeError, "reentrant call inside %s.__repr__", rti_typeof(self)->cname);
    rti_repr_leave(self);
    return rti_repr_guarded(self, show, "...");
}

/* ---- making ---- */

static RtValue buffered_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static RtValue init_arguments(const char *class_name, const RtValue *args, size_t count,
                              RtValue kwnames, int64_t *size)
{
    static const char *const names[] = {"raw", "buffer_size"};
    RtValue given[2];
    text_bind(class_name, names, 2, args, count, kwnames, given);
    if (!given[0])
        rt_errorf(&rt_TypeError, "%s() missing required argument 'raw' (pos 1)", class_name);
    *size = given[1] ? rti_args_ssize(given[1]) : 8192;
    return given[0];
}

/* Has the raw file what the class needs? */
static void need(RtValue raw, const char *method, const char *otherwise)
{
    if (!rti_truth(rti_io_call0(raw, method))) rti_unsupported(otherwise);
}

static void reader_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    int64_t size;
    RTI_BUFFERED(self)->ready = RTI_BUFFERED(self)->detached = 0;
    RtValue raw = init_arguments("BufferedReader", args, count, kwnames, &size);
    need(raw, "readable", "File or stream is not readable.");
    rti_buffered_init(RTI_BUFFERED(self), raw, size, 1, 0);
}

static void writer_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    int64_t size;
    RTI_BUFFERED(self)->ready = RTI_BUFFERED(self)->detached = 0;
    RtValue raw = init_arguments("BufferedWriter", args, count, kwnames, &size);
    need(raw, "writable", "File or stream is not writable.");
    rti_buffered_init(RTI_BUFFERED(self), raw, size, 0, 1);
}

static void random_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    int64_t size;
    RTI_BUFFERED(self)->ready = RTI_BUFFERED(self)->detached = 0;
    RtValue raw = init_arguments("BufferedRandom", args, count, kwnames, &size);
    need(raw, "seekable", "File or stream is not seekable.");
    need(raw, "readable", "File or stream is not readable.");
    need(raw, "writable", "File or stream is not writable.");
    rti_buffered_init(RTI_BUFFERED(self), raw, size, 1, 1);
}

/* ---- the three types ---- */

static const RtGetSetDef buffered_getsets[] = {
    {"closed", get_closed, NULL, NULL},
    {"mode", get_mode, NULL, NULL},
    {"name", get_name, NULL, NULL},
    {"raw", get_raw, NULL, NULL},
    {"_finalizing", get_finalizing, NULL, NULL},
    {0},
};

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
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

#define BUFFERED_TYPE(name, init_function, next, rows, text)                                       \
    RtShape rt_shape_##name = {.type = &rt_type_##name};                                           \
    RT_TYPE(rt_type_##name) = {                                                                    \
        .shape = &rt_shape_type,                                                                   \
        .cname = "_io." #name,                                                                     \
        .base = &rt_type_BufferedIOBase,                                                           \
        .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,                                                   \
        .size = sizeof(RtBuffered),                                                                \
        .trace = rti_buffered_trace,                                                               \
        .finalize = rti_buffered_finalize,                                                         \
        .slots = RT_SLOTS(RT_SLOT(new_, buffered_new), RT_SLOT(init, init_function),               \
                          RT_SLOT(repr, buffered_repr), RT_SLOT(iternext, next)),                  \
        .methods = rows,                                                                           \
        .getsets = buffered_getsets,                                                               \
        .doc = text,                                                                               \
        .instance_shape = &rt_shape_##name,                                                        \
    };
BUFFERED_TYPE(BufferedReader, reader_init, buffered_next, reader_methods,
              "Create a new buffered reader using the given readable raw IO object.")
BUFFERED_TYPE(BufferedWriter, writer_init, NULL, writer_methods,
              "A buffer for a writeable sequential RawIO object.")
BUFFERED_TYPE(BufferedRandom, random_init, buffered_next, random_methods,
              "A buffered interface to random access streams.")
