/* obj_textio.c - TextIOWrapper: writing text, and the object itself. Reading is textio_read.c.
 *
 * Text is encoded straight into the buffered file's window: there is no pending text, so text and
 * binary writes through f.buffer keep their order. A write behind a read goes where the read-ahead
 * ended, as in CPython.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "args.h"
#include "exc.h"
#include "file.h"

/* ---- making ---- */

/* The encoding's name in lower case, without what separates its words; "" when it is no known one.
 */
static void plain_name(RtValue encoding, char name[16])
{
    size_t n = 0;
    int64_t len = rti_str_len(encoding);
    for (int64_t i = 0; i < len; i++) {
        uint32_t c = rti_str_at(encoding, i);
        if (c == '-' || c == '_' || c == ' ') continue;
        if (c > 126 || n == 15) {
            n = 0;
            break;
        }
        name[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    name[n] = 0;
}

static int codec_of(const char *name)
{
    if (!strcmp(name, "utf8")) return CODEC_UTF8;
    if (!strcmp(name, "ascii") || !strcmp(name, "usascii")) return CODEC_ASCII;
    if (!strcmp(name, "latin1") || !strcmp(name, "iso88591") || !strcmp(name, "l1"))
        return CODEC_LATIN1;
    return CODEC_OTHER;
}

/* The encoding that continues a text begun in one that starts with a byte order mark; 0 for others.
 */
static RtValue without_mark(const char *name)
{
    int little = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
    if (!strcmp(name, "utf8sig")) return rti_str("utf-8");
    if (!strcmp(name, "utf16")) return rti_str(little ? "utf-16-le" : "utf-16-be");
    if (!strcmp(name, "utf32")) return rti_str(little ? "utf-32-le" : "utf-32-be");
    return 0;
}

static int newlines_of(RtValue newline)
{
    if (newline == RT_NONE) return NEWLINE_UNIVERSAL;
    if (rti_str_eq_cstr(newline, "")) return NEWLINE_KEEP;
    if (rti_str_eq_cstr(newline, "\n")) return NEWLINE_LF;
    if (rti_str_eq_cstr(newline, "\r")) return NEWLINE_CR;
    if (rti_str_eq_cstr(newline, "\r\n")) return NEWLINE_CRLF;
    rt_errorf(&rt_ValueError, "illegal newline value: %U", newline);
}

static void set_codec(RtTextFile *t, RtValue encoding, RtValue errors)
{
    char name[16];
    plain_name(encoding, name);
    int codec = codec_of(name);
    if (codec == CODEC_OTHER) rti_encode(RT_EMPTY_STR, encoding, 0); /* LookupError when unknown */
    t->codec = (uint8_t)codec;
    t->strict = rti_str_eq_cstr(errors, "strict") != 0;
    rt_gc_store(t, &t->encoding, encoding);
    rt_gc_store(t, &t->errors, errors);
    rt_gc_store(t, &t->continued, codec == CODEC_OTHER ? without_mark(name) : 0);
    t->started = 0;
    RtBuffered *b = rti_buffered_of(t);
    if (t->continued && rti_raw_of(b)->writable && rti_raw_seekable(rti_raw_of(b)))
        t->started = rti_buffered_tell(b) != 0;
}

RtValue rti_text_file_new(RtValue buffered, RtValue encoding, RtValue errors, RtValue newline,
                          int line_buffering)
{
    RtTextFile *t = rt_gc_new(&rt_shape_TextIOWrapper, sizeof *t);
    t->buffer = buffered;
    t->newlines = (uint8_t)newlines_of(newline);
    t->newline = newline;
    t->line_buffering = line_buffering != 0;
    set_codec(t, encoding, errors);
    return RT_VALUE(t);
}

/* ---- checks ---- */

static RtTextFile *attached(RtValue self)
{
    RtTextFile *t = RTI_TEXTFILE(self);
    if (!t->buffer) rt_errorf(&rt_ValueError, "underlying buffer has been detached");
    return t;
}

void rti_text_check_open(RtTextFile *t)
{
    attached(RT_VALUE(t));
    if (rti_raw_of(rti_buffered_of(t))->fd < 0)
        rt_errorf(&rt_ValueError, "I/O operation on closed file.");
}

static RtTextFile *opened(RtValue self)
{
    rti_text_check_open(RTI_TEXTFILE(self));
    return RTI_TEXTFILE(self);
}

static RtFileIO *opened_raw(RtValue self)
{
    RtFileIO *raw = rti_raw_of(rti_buffered_of(attached(self)));
    if (raw->fd < 0) rt_errorf(&rt_ValueError, "I/O operation on closed file");
    return raw;
}

/* ---- writing ---- */

static void write_bytes(RtTextFile *t, const uint8_t *data, int64_t len)
{
    RtBuffered *b = rti_buffered_of(t);
    if (b->end) b->pos = b->end = 0; /* where the read-ahead ended */
    rti_buffered_write(b, data, len);
    if (t->line_buffering && (memchr(data, '\n', (size_t)len) || memchr(data, '\r', (size_t)len)))
        rti_buffered_flush(b);
}

static RtValue with_newlines(RtValue str, const char *newline)
{
    RtStrBuf out;
    rti_buf_start(&out);
    int64_t len = rti_str_len(str);
    for (int64_t i = 0; i < len; i++) {
        uint32_t c = rti_str_at(str, i);
        if (c == '\n') rti_buf_cstr(&out, newline);
        else rti_buf_char(&out, c);
    }
    return rti_buf_finish(&out);
}

static int is_ascii(RtValue str, const RtText *text)
{
    if (!RT_IS_STR7(str)) return ((const RtStr *)RT_OBJ(str))->ascii;
    uint64_t chars = 0;
    memcpy(&chars, text->data, (size_t)text->len);
    return !(chars & UINT64_C(0x8080808080808080));
}

/* Encode and write; the file is known to be open and writable. */
static void write_text(RtTextFile *t, RtValue str)
{
    if (RT_UNLIKELY(t->newlines >= NEWLINE_CR))
        str = with_newlines(str, t->newlines == NEWLINE_CR ? "\r" : "\r\n");
    if (RT_LIKELY(t->codec != CODEC_OTHER)) {
        RtText text;
        rti_text(str, &text);
        if (RT_LIKELY(is_ascii(str, &text))) {
            write_bytes(t, text.data, text.len);
            return;
        }
    }
    RtValue encoding = t->started && t->continued ? t->continued : t->encoding;
    t->started = 1;
    RtValue bytes = t->codec == CODEC_UTF8 && t->strict ? rti_encode(str, 0, 0)
                                                        : rti_encode(str, encoding, t->errors);
    const RtBytes *encoded = (const RtBytes *)RT_OBJ(bytes);
    write_bytes(t, encoded->data, encoded->len);
}

void rti_text_write(RtTextFile *t, RtValue str)
{
    rti_text_check_open(t);
    if (!rti_raw_of(rti_buffered_of(t))->writable) rti_unsupported("not writable");
    write_text(t, str);
    if (t->chunk) t->chunk = 0;
}

void rti_text_write_cstr(RtTextFile *t, const char *ascii) { rti_text_write(t, rti_str(ascii)); }

static RtValue TextIOWrapper_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "write() argument must be str, not %T", args[0]);
    rti_text_write(RTI_TEXTFILE(self), args[0]);
    return rti_int(rti_str_len(args[0]));
}

static RtValue TextIOWrapper_writelines(RTI_ARGS)
{
    (void)count, (void)kwnames;
    opened(self);
    RtIter iter;
    rti_iter(&iter, args[0]);
    for (RtValue line; (line = rti_next(&iter));) TextIOWrapper_write(self, &line, 1, 0);
    return RT_NONE;
}

/* ---- reading ---- */

static RtValue TextIOWrapper_read(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    return rti_text_read(RTI_TEXTFILE(self), size < 0 ? -1 : size);
}

static RtValue TextIOWrapper_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = count && args[0] != RT_NONE ? rti_index_i64(args[0], &rt_OverflowError) : -1;
    return rti_text_readline(RTI_TEXTFILE(self), size < 0 ? -1 : size);
}

static RtValue TextIOWrapper_readlines(RTI_ARGS)
{
    (void)kwnames;
    int64_t hint = rti_size_argument(args, count), total = 0;
    RtValue lines = rti_list_new(0);
    for (RtValue line; (line = rti_text_readline(RTI_TEXTFILE(self), -1)) != RT_EMPTY_STR;) {
        rti_list_append(lines, line);
        total += rti_str_len(line);
        if (hint > 0 && total >= hint) break;
    }
    return lines;
}

static RtValue text_iter(RtValue self)
{
    opened(self);
    return self;
}

static RtValue text_next(RtValue self)
{
    RtTextFile *t = RTI_TEXTFILE(self);
    t->iterating = 1;
    RtValue line = rti_text_readline(t, -1);
    if (line != RT_EMPTY_STR) return line;
    t->iterating = 0;
    return 0;
}

/* ---- position ---- */

static RtValue TextIOWrapper_seek(RTI_ARGS)
{
    (void)kwnames;
    RtTextFile *t = opened(self);
    RtBuffered *b = rti_buffered_of(t);
    int64_t whence = count > 1 ? rti_index_i64(args[1], &rt_OverflowError) : SEEK_SET;
    int64_t offset = rti_index_i64(args[0], &rt_OverflowError);
    if (!rti_raw_seekable(rti_raw_of(b))) rti_unsupported("underlying stream is not seekable");
    if (whence == SEEK_CUR && offset) rti_unsupported("can't do nonzero cur-relative seeks");
    if (whence == SEEK_END && offset) rti_unsupported("can't do nonzero end-relative seeks");
    if (whence < 0 || whence > 2)
        rt_errorf(&rt_ValueError, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    if (offset < 0) rt_errorf(&rt_ValueError, "negative seek position %lld", (long long)offset);
    t->chunk = 0;
    t->iterating = 0;
    int64_t at = rti_buffered_seek(b, offset, (int)whence);
    t->started = at != 0;
    return rti_int(at);
}

static RtValue TextIOWrapper_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtTextFile *t = opened(self);
    RtBuffered *b = rti_buffered_of(t);
    if (!rti_raw_seekable(rti_raw_of(b))) rti_unsupported("underlying stream is not seekable");
    if (t->iterating) rt_errorf(&rt_OSError, "telling position disabled by next() call");
    return rti_int(rti_buffered_tell(b));
}

static RtValue TextIOWrapper_truncate(RTI_ARGS)
{
    (void)kwnames;
    RtTextFile *t = opened(self);
    RtBuffered *b = rti_buffered_of(t);
    if (!rti_raw_of(b)->writable) rti_unsupported("truncate");
    rti_buffered_flush(b);
    int64_t size = count && args[0] != RT_NONE ? rti_index_i64(args[0], &rt_OverflowError)
                                               : rti_buffered_tell(b);
    if (ftruncate(rti_raw_of(b)->fd, (off_t)size) < 0) rti_raise_os_error(errno, 0, 0);
    return rti_int(size);
}

/* ---- state ---- */

static RtValue TextIOWrapper_flush(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    rti_buffered_flush(rti_buffered_of(opened(self)));
    return RT_NONE;
}

static RtValue TextIOWrapper_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    rti_buffered_close(rti_buffered_of(attached(self)));
    return RT_NONE;
}

static RtValue TextIOWrapper___enter__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    opened(self);
    return self;
}

static RtValue TextIOWrapper___exit__(RTI_ARGS)
{
    return TextIOWrapper_close(self, args, count, kwnames);
}

static RtValue TextIOWrapper_detach(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtTextFile *t = opened(self);
    RtValue buffer = t->buffer;
    rti_buffered_flush(RTI_BUFFERED(buffer));
    t->buffer = 0;
    return buffer;
}

static RtValue TextIOWrapper_fileno(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_INT(opened_raw(self)->fd);
}

static RtValue TextIOWrapper_isatty(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(isatty(opened_raw(self)->fd));
}

static RtValue TextIOWrapper_readable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (!rti_raw_of(rti_buffered_of(attached(self)))->readable) return RT_FALSE;
    opened_raw(self);
    return RT_TRUE;
}

static RtValue TextIOWrapper_writable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (!rti_raw_of(rti_buffered_of(attached(self)))->writable) return RT_FALSE;
    opened_raw(self);
    return RT_TRUE;
}

static RtValue TextIOWrapper_seekable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(rti_raw_seekable(opened_raw(self)));
}

static RtValue TextIOWrapper_reconfigure(RTI_ARGS)
{
    static const char *const names[] = {"encoding", "errors", "newline", "line_buffering",
                                        "write_through"};
    RtValue given[5] = {0};
    RtTextFile *t = attached(self);
    rti_args_keywords("reconfigure", args, count, kwnames, names, 5, given);
    if (given[0] && given[0] != RT_NONE && (t->chunk || rti_buffered_of(t)->end))
        rti_unsupported(
            "It is not possible to set the encoding or newline of stream after the first read");
    rti_buffered_flush(rti_buffered_of(t));
    RtValue errors = given[1] && given[1] != RT_NONE   ? given[1]
                     : given[0] && given[0] != RT_NONE ? rti_str("strict")
                                                       : t->errors;
    set_codec(t, given[0] && given[0] != RT_NONE ? given[0] : t->encoding, errors);
    if (given[2]) {
        t->newlines = (uint8_t)newlines_of(given[2]);
        rt_gc_store(t, &t->newline, given[2]);
    }
    if (given[3] && given[3] != RT_NONE) t->line_buffering = rti_truth(given[3]) != 0;
    if (given[4] && given[4] != RT_NONE) t->write_through = rti_truth(given[4]) != 0;
    return RT_NONE;
}

/* ---- attributes ---- */

static RtValue get_buffer(RtValue self)
{
    return RTI_TEXTFILE(self)->buffer ? RTI_TEXTFILE(self)->buffer : RT_NONE;
}
static RtValue get_closed(RtValue self)
{
    return RT_BOOL(rti_raw_of(rti_buffered_of(attached(self)))->fd < 0);
}
static RtValue get_encoding(RtValue self) { return RTI_TEXTFILE(self)->encoding; }
static RtValue get_errors(RtValue self) { return RTI_TEXTFILE(self)->errors; }
static RtValue get_line_buffering(RtValue self)
{
    return RT_BOOL(RTI_TEXTFILE(self)->line_buffering);
}
static RtValue get_write_through(RtValue self)
{
    return RT_BOOL(RTI_TEXTFILE(self)->write_through);
}
static RtValue get_name(RtValue self) { return rti_raw_of(rti_buffered_of(attached(self)))->name; }

static RtValue get_newlines(RtValue self)
{
    static const char *const ends[] = {"\r", "\n", "\r\n"};
    RtValue found[3];
    int n = 0;
    for (int i = 0; i < 3; i++)
        if (RTI_TEXTFILE(self)->seen & 1 << i) found[n++] = rti_str(ends[i]);
    return n == 0 ? RT_NONE : n == 1 ? found[0] : rti_tuple_from(found, n);
}

static RtValue text_repr(RtValue self)
{
    const RtTextFile *t = RTI_TEXTFILE(self);
    RtStrBuf out;
    rti_buf_start(&out);
    rti_buf_cstr(&out, "<_io.TextIOWrapper");
    if (t->buffer) rti_buf_str(&out, rti_str_format(" name=%R", get_name(self)));
    RtValue mode = t->dict ? rti_dict_get_str(t->dict, rti_intern_cstr("mode")) : 0;
    if (mode) rti_buf_str(&out, rti_str_format(" mode=%R", mode));
    rti_buf_str(&out, rti_str_format(" encoding=%R>", t->encoding));
    return rti_buf_finish(&out);
}

static void text_trace(void *object)
{
    RtTextFile *t = object;
    rti_gc_mark(t->buffer);
    rti_gc_mark(t->dict);
    rti_gc_mark(t->encoding);
    rti_gc_mark(t->errors);
    rti_gc_mark(t->newline);
    rti_gc_mark(t->continued);
    rti_gc_mark(t->chunk);
}

static const RtGetSetDef text_getsets[] = {
    {"__dict__", rti_instance_dict, NULL, NULL},
    {"buffer", get_buffer, NULL, NULL},
    {"closed", get_closed, NULL, NULL},
    {"encoding", get_encoding, NULL, NULL},
    {"errors", get_errors, NULL, NULL},
    {"line_buffering", get_line_buffering, NULL, NULL},
    {"name", get_name, NULL, NULL},
    {"newlines", get_newlines, NULL, NULL},
    {"write_through", get_write_through, NULL, NULL},
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
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtTextFile),
    .dict_offset = offsetof(RtTextFile, dict),
    .trace = text_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, text_repr), RT_SLOT(iter, text_iter),
                      RT_SLOT(iternext, text_next)),
    .methods = text_methods,
    .getsets = text_getsets,
    .doc = "Character and line based layer over a BufferedIOBase object, buffer.",
    .instance_shape = &rt_shape_TextIOWrapper,
};
