/* io_text.c - TextIOWrapper: the object, and writing. Reading is io_text_read.c, moving
 * io_text_seek.c.
 *
 * Written text is encoded at once and waits in `pending` until a chunk is full, a line ends in a
 * line buffered file, or somebody flushes: so what a program writes to f.buffer meanwhile comes
 * first, as in CPython. Our own codecs and Buffered classes are called directly; other encodings go
 * through the encoder object of the registry, other buffers through their methods.
 */
#include "file.h"

#include <string.h>

#include "args.h"
#include "codecs.h"
#include "exc.h"

enum { CHUNK_SIZE = 8192 };

/* ---- checks ---- */

void rti_text_check_ready(RtTextFile *t)
{
    if (RT_LIKELY(t->ready)) return;
    rt_errorf(&rt_ValueError, t->detached ? "underlying buffer has been detached"
                                          : "I/O operation on uninitialized object");
}

void rti_text_check_open(RtTextFile *t)
{
    rti_text_check_ready(t);
    RtBuffered *b = t->direct ? RTI_BUFFERED(t->buffer) : NULL;
    if (b) rti_buffered_wait(b);
    int closed = b && b->direct && t->shape == &rt_shape_TextIOWrapper ? RTI_RAW(b->raw)->fd < 0
                                                                       : rti_io_closed(RT_VALUE(t));
    if (RT_UNLIKELY(closed)) rti_closed_file();
}

static RtTextFile *attached(RtValue self)
{
    rti_text_check_ready(RTI_TEXTFILE(self));
    return RTI_TEXTFILE(self);
}

static RtTextFile *opened(RtValue self)
{
    rti_text_check_open(RTI_TEXTFILE(self));
    return RTI_TEXTFILE(self);
}

/* ---- making ---- */

static int ask(RtValue buffer, const char *method)
{
    return rti_truth(rti_io_call0(buffer, method));
}

/* The coders for what the buffer can do. */
static void set_coders(RtTextFile *t, int reading, int writing)
{
    memset(&t->decoder, 0, sizeof t->decoder);
    if (reading) rti_decoder_start(&t->decoder, t->encoding, t->errors, t->newline);
    t->encoder = 0;
    t->codec = codec_find(t->encoding);
    t->ascii_plain = t->codec && t->codec->mark == MARK_NONE && codec_keeps_ascii(t->codec);
    if (!writing)
        t->codec = NULL;
    else if (!t->codec)
        t->encoder = rti_codec_object(t->encoding, "incrementalencoder", t->errors);
    t->started = 0;
    if (writing && t->seekable) {
        RtValue at = rti_io_call0(t->buffer, "tell");
        t->started = at != RT_INT(0);
        if (t->started && t->encoder) rti_io_call1(t->encoder, "setstate", RT_INT(0));
    }
}

void rti_text_init(RtTextFile *t, RtValue buffer, RtValue encoding, RtValue errors, RtValue newline,
                   int line_buffering, int write_through)
{
    t->ready = t->detached = 0;
    t->newline = (uint8_t)rti_newline_kind(newline);
    rti_check_text_encoding(encoding, "codecs.open()");
    t->chunk_size = CHUNK_SIZE;
    t->pending = NULL;
    t->pending_len = t->pending_cap = 0;
    t->decoded = t->snapshot_input = 0;
    t->bytes_per_char = 0;
    rt_gc_store(t, &t->encoding, encoding);
    rt_gc_store(t, &t->errors, errors);
    rt_gc_store(t, &t->buffer, buffer);
    t->direct = rti_is_buffered(buffer);
    t->line_buffering = line_buffering != 0;
    t->write_through = write_through != 0;
    int reading, writing;
    if (t->direct && RTI_BUFFERED(buffer)->ready && RTI_BUFFERED(buffer)->direct) {
        reading = RTI_RAW(RTI_BUFFERED(buffer)->raw)->readable;
        writing = RTI_RAW(RTI_BUFFERED(buffer)->raw)->writable;
        t->seekable = t->telling = rti_raw_seekable(RTI_RAW(RTI_BUFFERED(buffer)->raw)) != 0;
        t->has_read1 = 1;
        RTI_BUFFERED(buffer)->text = t;
    } else {
        reading = ask(buffer, "readable");
        writing = ask(buffer, "writable");
        t->seekable = t->telling = ask(buffer, "seekable") != 0;
        t->has_read1 = rti_try_getattr(buffer, rti_intern_cstr("read1")) != 0;
    }
    set_coders(t, reading, writing);
    rti_io_own(buffer, 1);
    t->ready = 1;
}

RtValue rti_text_file_new(RtValue buffered, RtValue encoding, RtValue errors, RtValue newline,
                          int line_buffering, int write_through)
{
    RtTextFile *t = rt_gc_new(&rt_shape_TextIOWrapper, sizeof *t);
    rti_text_init(t, buffered, encoding, errors, newline, line_buffering, write_through);
    return RT_VALUE(t);
}

static RtValue text_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static RtValue optional_str(RtValue v, const char *function, const char *name)
{
    if (!v || v == RT_NONE) return 0;
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "%s() argument '%s' must be str or None, not %B", function, name,
                  v);
    return v;
}

static void text_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"buffer",  "encoding",       "errors",
                                        "newline", "line_buffering", "write_through"};
    RtValue given[6];
    text_bind("TextIOWrapper", names, 6, args, count, kwnames, given);
    RTI_TEXTFILE(self)->ready = RTI_TEXTFILE(self)->detached = 0;
    if (!given[0])
        rt_errorf(&rt_TypeError, "TextIOWrapper() missing required argument 'buffer' (pos 1)");
    RtValue encoding = optional_str(given[1], "TextIOWrapper", "encoding");
    RtValue errors = optional_str(given[2], "TextIOWrapper", "errors");
    RtValue newline = optional_str(given[3], "TextIOWrapper", "newline");
    if (!encoding || rti_str_eq_cstr(encoding, "locale")) encoding = rti_str("UTF-8");
    rti_text_init(RTI_TEXTFILE(self), given[0], encoding, errors ? errors : rti_str("strict"),
                  newline, given[4] && rti_truth(given[4]), given[5] && rti_truth(given[5]));
}

/* ---- writing ---- */

/* Hand bytes to the buffer. */
static void write_down(RtTextFile *t, const uint8_t *data, int64_t len)
{
    RtBuffered *b = t->direct ? RTI_BUFFERED(t->buffer) : NULL;
    if (b) rti_buffered_wait(b);
    if (RT_LIKELY(b && b->ready && b->writable)) {
        if (b->direct ? RTI_RAW(b->raw)->fd < 0 : rti_io_closed(b->raw))
            rt_errorf(&rt_ValueError, "write to closed file");
        rti_buffered_write(b, data, len);
    } else {
        rti_io_call1(t->buffer, "write", rti_bytes(data, (size_t)len));
    }
}

void rti_text_flush_pending(RtTextFile *t)
{
    int64_t len = t->pending_len;
    if (!len) return;
    t->pending_len = 0;
    write_down(t, t->pending, len);
}

static void flush_buffer(RtTextFile *t)
{
    RtBuffered *b = t->direct ? RTI_BUFFERED(t->buffer) : NULL;
    if (b) rti_buffered_wait(b);
    if (b && b->ready && b->writable && b->direct) {
        if (RTI_RAW(b->raw)->fd < 0) rt_errorf(&rt_ValueError, "flush of closed file");
        rti_buffered_flush(b);
    } else {
        rti_io_call0(t->buffer, "flush");
    }
}

void rti_text_flush(RtTextFile *t)
{
    t->telling = t->seekable;
    rti_text_flush_pending(t);
    flush_buffer(t);
}

static void add_pending(RtTextFile *t, const uint8_t *data, int64_t len)
{
    if (t->pending_len + len > t->chunk_size) rti_text_flush_pending(t);
    if (len > t->chunk_size) {
        write_down(t, data, len);
        return;
    }
    if (RT_UNLIKELY(t->pending_cap < t->chunk_size)) {
        t->pending = rt_gc_block_resize(t->pending, (size_t)t->pending_cap, (size_t)t->chunk_size);
        t->pending_cap = t->chunk_size;
    }
    memcpy(t->pending + t->pending_len, data, (size_t)len);
    t->pending_len += len;
    if (t->pending_len >= t->chunk_size) rti_text_flush_pending(t);
}

static RtValue encode(RtTextFile *t, RtValue str)
{
    if (t->codec) {
        const Codec *codec = t->started ? codec_continued(t->codec) : t->codec;
        RtValue bytes = codec_encode(codec, str, t->errors);
        t->started = 1;
        return bytes;
    }
    RtValue bytes = rti_io_call1(t->encoder, "encode", str);
    if (!is_bytes(bytes))
        rt_errorf(&rt_TypeError, "encoder should return a bytes object, not '%T'", bytes);
    t->started = 1;
    return bytes;
}

static int has_char(RtValue str, uint32_t c)
{
    RtText t;
    text_of(str, &t);
    return text_find_char(t.data, t.width, c, 0, t.len) >= 0;
}

/* What was read ahead is not what follows any more. */
static void forget_reading(RtTextFile *t)
{
    if (t->snapshot_input)
    {
        rti_text_drop_decoded(t);
        t->snapshot_input = 0;
    }
    rti_decoder_reset(&t->decoder);
}

void rti_text_write(RtTextFile *t, RtValue str)
{
    rti_text_check_open(t);
    if (RT_UNLIKELY(!t->codec && !t->encoder)) rti_unsupported("not writable");
    int line_end = t->line_buffering && (has_char(str, '\n') || has_char(str, '\r'));
    if (RT_UNLIKELY(t->newline >= NEWLINE_CR))
        str = rti_with_newlines(str, t->newline == NEWLINE_CR ? "\r" : "\r\n");
    if (RT_LIKELY(t->ascii_plain && str_is_ascii(str))) {
        RtText text;
        text_of(str, &text);
        add_pending(t, text.data, text.len);
    } else {
        RtValue bytes = encode(t, str);
        add_pending(t, BYTES_OF(bytes)->data, BYTES_OF(bytes)->len);
        RTI_KEEP(bytes);
    }
    RTI_KEEP(str);
    if (t->write_through || line_end) rti_text_flush_pending(t);
    if (line_end) flush_buffer(t);
    if (RT_UNLIKELY(t->decoder.active)) forget_reading(t);
}

static RtValue TextIOWrapper_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    rti_text_check_ready(RTI_TEXTFILE(self));
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "write() argument must be str, not %B", args[0]);
    rti_text_write(RTI_TEXTFILE(self), args[0]);
    return rti_int(rti_str_len(args[0]));
}

/* ---- reading and moving, for the program ---- */

static RtValue TextIOWrapper_read(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    return rti_text_read(RTI_TEXTFILE(self), size < 0 ? -1 : size);
}

static RtValue TextIOWrapper_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = count ? rti_args_ssize(args[0]) : -1;
    return rti_text_readline(RTI_TEXTFILE(self), size < 0 ? -1 : size);
}

static RtValue text_next(RtValue self)
{
    RtTextFile *t = attached(self);
    RtValue line;
    t->telling = 0;
    if (t->shape == &rt_shape_TextIOWrapper) {
        line = rti_text_readline(t, -1);
    } else {
        line = rti_io_call0(self, "readline");
        if (!rti_is_str(line))
            rt_errorf(&rt_OSError, "readline() should have returned a str object, not '%T'", line);
    }
    if (rti_str_len(line)) return line;
    t->snapshot_input = 0;
    t->telling = t->seekable;
    return 0;
}

static RtValue TextIOWrapper_seek(RTI_ARGS)
{
    (void)kwnames;
    int64_t whence = count > 1 ? rti_index_i64(args[1], &rt_OverflowError) : 0;
    return rti_text_seek(opened(self), args[0], whence);
}

static RtValue TextIOWrapper_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_text_tell(opened(self));
}

static RtValue TextIOWrapper_truncate(RTI_ARGS)
{
    (void)kwnames;
    RtTextFile *t = attached(self);
    rti_io_call0(self, "flush");
    return rti_io_call1(t->buffer, "truncate", count ? args[0] : RT_NONE);
}

/* ---- closing ---- */

static RtValue TextIOWrapper_flush(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    rti_text_flush(opened(self));
    return RT_NONE;
}

static RtValue TextIOWrapper_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtTextFile *t = attached(self);
    if (rti_truth(rti_getattr(self, rti_intern_cstr("closed")))) return RT_NONE;
    if (t->finalizing && !t->direct) {
        RtValue warn = rti_try_getattr(t->buffer, rti_intern_cstr("_dealloc_warn"));
        if (warn) rti_call1(warn, self);
    }
    RtHandler h;
    RT_TRY(h)
    {
        rti_io_call0(self, "flush");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_io_close_failing(t->buffer, rt_thrown);
    }
    return rti_io_call0(t->buffer, "close");
}

static RtValue TextIOWrapper_detach(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtTextFile *t = attached(self);
    rti_io_call0(self, "flush");
    RtValue buffer = t->buffer;
    if (t->direct && RTI_BUFFERED(buffer)->text == t) RTI_BUFFERED(buffer)->text = NULL;
    rti_io_own(buffer, 0);
    t->buffer = 0;
    t->ready = t->direct = 0;
    t->detached = 1;
    return buffer;
}

/* ---- what the buffer answers ---- */

#define FORWARD(name)                                                                              \
    static RtValue TextIOWrapper_##name(RTI_ARGS)                                                  \
    {                                                                                              \
        RTI_UNUSED_ARGS;                                                                           \
        return rti_io_call0(attached(self)->buffer, #name);                                        \
    }
FORWARD(fileno)
FORWARD(isatty)
FORWARD(readable)
FORWARD(writable)
FORWARD(seekable)

static RtValue TextIOWrapper___reduce__(RTI_ARGS)
{
    return rti_io_no_pickle(self, args, count, kwnames);
}
static RtValue TextIOWrapper___reduce_ex__(RTI_ARGS)
{
    return rti_io_no_pickle(self, args, count, kwnames);
}

/* ---- other settings ---- */

static int flag_argument(RtValue v, int otherwise)
{
    return !v || v == RT_NONE ? otherwise : rti_truth(v) != 0;
}

static RtValue TextIOWrapper_reconfigure(RTI_ARGS)
{
    static const char *const names[] = {"encoding", "errors", "newline", "line_buffering",
                                        "write_through"};
    RtValue given[5] = {0};
    RtTextFile *t = RTI_TEXTFILE(self);
    rti_args_keywords("reconfigure", args, count, kwnames, names, 5, given);
    RtValue encoding = optional_str(given[0], "reconfigure", "encoding");
    RtValue errors = optional_str(given[1], "reconfigure", "errors");
    optional_str(given[2], "reconfigure", "newline");
    attached(self);
    if (t->decoded && (encoding || errors || given[2]))
        rti_unsupported(
            "It is not possible to set the encoding or newline of stream after the first read");
    int newline = given[2] ? rti_newline_kind(given[2]) : t->newline;
    int line_buffering = flag_argument(given[3], t->line_buffering);
    int write_through = flag_argument(given[4], t->write_through);
    rti_io_call0(self, "flush");
    t->bytes_per_char = 0;
    t->newline = (uint8_t)newline;
    if (encoding || errors || given[2]) {
        if (encoding && rti_str_eq_cstr(encoding, "locale")) encoding = rti_str("UTF-8");
        if (encoding) rti_check_text_encoding(encoding, "codecs.open()");
        if (!errors) errors = encoding ? rti_str("strict") : t->errors;
        rt_gc_store(t, &t->errors, errors);
        if (encoding) rt_gc_store(t, &t->encoding, encoding);
        set_coders(t, t->decoder.active, t->codec || t->encoder);
    }
    t->line_buffering = line_buffering != 0;
    t->write_through = write_through != 0;
    return RT_NONE;
}

/* ---- attributes ---- */

static RtValue get_buffer(RtValue self)
{
    return RTI_TEXTFILE(self)->buffer ? RTI_TEXTFILE(self)->buffer : RT_NONE;
}
static RtValue get_closed(RtValue self)
{
    return rti_getattr(attached(self)->buffer, rti_intern_cstr("closed"));
}
static RtValue get_encoding(RtValue self)
{
    return RTI_TEXTFILE(self)->encoding ? RTI_TEXTFILE(self)->encoding : RT_NONE;
}
static RtValue get_errors(RtValue self)
{
    if (!RTI_TEXTFILE(self)->errors) attached(self);
    return RTI_TEXTFILE(self)->errors;
}
static RtValue get_line_buffering(RtValue self)
{
    return RT_BOOL(RTI_TEXTFILE(self)->line_buffering);
}
static RtValue get_write_through(RtValue self)
{
    return RT_BOOL(RTI_TEXTFILE(self)->write_through);
}
static RtValue get_finalizing(RtValue self)
{
    return RT_BOOL(RTI_TEXTFILE(self)->finalizing);
}
static RtValue get_name(RtValue self)
{
    return rti_getattr(attached(self)->buffer, RT_NAME(name));
}
static RtValue get_chunk_size(RtValue self)
{
    return rti_int(attached(self)->chunk_size);
}

static void set_chunk_size(RtValue self, RtValue v)
{
    RtTextFile *t = attached(self);
    if (!v) rt_errorf(&rt_AttributeError, "cannot delete attribute");
    int64_t n = rti_index_i64(v, &rt_ValueError);
    if (n <= 0) rt_errorf(&rt_ValueError, "a strictly positive integer is required");
    t->chunk_size = n;
}

static RtValue get_newlines(RtValue self)
{
    const RtTextFile *t = attached(self);
    if (!t->decoder.active || !t->decoder.universal) return RT_NONE;
    return rti_newlines_seen(t->decoder.newlines.seen);
}

/* An attribute for the repr: 0 when there is none, or the buffer is gone. */
static RtValue shown_attribute(RtValue self, const char *name)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = rti_try_getattr(self, rti_intern_cstr(name));
        RT_TRY_END(h);
        return v;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_ValueError)) rt_reraise(rt_thrown);
        return 0;
    }
}

static RtValue show(RtValue self)
{
    RtType *type = rti_typeof(self);
    RtStrBuf out;
    rti_buf_start(&out);
    rti_buf_cstr(&out, "<");
    rti_buf_cstr(&out, type->flags & RT_T_HEAP ? rti_type_name(type) : type->cname);
    RtValue name = shown_attribute(self, "name");
    if (name) rti_buf_str(&out, rti_str_format(" name=%R", name));
    RtValue mode = shown_attribute(self, "mode");
    if (mode) rti_buf_str(&out, rti_str_format(" mode=%R", mode));
    rti_buf_str(&out, rti_str_format(" encoding=%R>", RTI_TEXTFILE(self)->encoding));
    return rti_buf_finish(&out);
}

static RtValue text_repr(RtValue self)
{
    if (!RTI_TEXTFILE(self)->detached) attached(self);
    if (!rti_repr_enter(self))
        rt_errorf(&rt_RuntimeError, "reentrant call inside %s.__repr__", rti_typeof(self)->cname);
    rti_repr_leave(self);
    return rti_repr_guarded(self, show, "...");
}

static void text_trace(void *object)
{
    RtTextFile *t = object;
    rti_gc_mark(t->dict);
    rti_gc_mark(t->buffer);
    rti_gc_mark(t->encoding);
    rti_gc_mark(t->errors);
    rti_gc_mark(t->encoder);
    rti_gc_mark_block(t->pending);
    rti_decoder_trace(&t->decoder);
    rti_gc_mark(t->decoded);
    rti_gc_mark(t->snapshot_input);
    rti_gc_mark(t->snapshot_flags);
}

/* The buffer may live on; if not, it must leave the list of writers, even if nothing closed it. */
static void text_finalize(void *object)
{
    RtTextFile *t = object;
    if (t->direct && t->buffer && RTI_BUFFERED(t->buffer)->text == t)
        rti_buffered_finalize(RT_OBJ(t->buffer));
}

static const RtGetSetDef text_getsets[] = {
    {"buffer", get_buffer, NULL, NULL},
    {"closed", get_closed, NULL, NULL},
    {"encoding", get_encoding, NULL, NULL},
    {"errors", get_errors, NULL, NULL},
    {"line_buffering", get_line_buffering, NULL, NULL},
    {"name", get_name, NULL, NULL},
    {"newlines", get_newlines, NULL, NULL},
    {"write_through", get_write_through, NULL, NULL},
    {"_CHUNK_SIZE", get_chunk_size, set_chunk_size, NULL},
    {"_finalizing", get_finalizing, NULL, NULL},
    {0},
};

static const RtMethodDef text_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/TextIOWrapper.def"
#undef METHOD
    {0},
};

RtShape rt_shape_TextIOWrapper = {.type = &rt_type_TextIOWrapper};
RT_TYPE(rt_type_TextIOWrapper) = {
    .shape = &rt_shape_type,
    .cname = "_io.TextIOWrapper",
    .base = &rt_type_TextIOBase,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(RtTextFile),
    .trace = text_trace,
    .finalize = text_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, text_new), RT_SLOT(init, text_init), RT_SLOT(repr, text_repr),
                      RT_SLOT(iternext, text_next)),
    .methods = text_methods,
    .getsets = text_getsets,
    .doc = "TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)\n--\n\n"
           "Character and line based layer over a BufferedIOBase object, buffer.",
    .instance_shape = &rt_shape_TextIOWrapper,
};
