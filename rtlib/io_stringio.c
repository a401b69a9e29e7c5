/* io_stringio.c - StringIO: a text file in memory.
 *
 * The characters lie in a block of the narrowest width that has been needed so far. Line ends are
 * translated when text is written, as the `newline` argument says.
 */
#include <string.h>

#include "args.h"
#include "codecs.h"
#include "file.h"

typedef struct RtStringIO {
    RTI_IO_HEAD
    uint8_t ready, closed;
    uint8_t width; /* bytes per character: 1, 2, 4 */
    uint8_t newline;
    RtNewlines newlines;
    uint8_t *data;
    int64_t len, cap, pos; /* in characters; pos may be behind len */
    RtValue newline_text;  /* as given, for __getstate__ */
} RtStringIO;

#define STRINGIO(v) ((RtStringIO *)RT_OBJ(v))

static RtStringIO *ready(RtValue self)
{
    if (RT_UNLIKELY(!STRINGIO(self)->ready))
        rt_errorf(&rt_ValueError, "I/O operation on uninitialized object");
    return STRINGIO(self);
}

static RtStringIO *opened(RtValue self)
{
    if (RT_UNLIKELY(ready(self)->closed)) rt_errorf(&rt_ValueError, "I/O operation on closed file");
    return STRINGIO(self);
}

/* ---- storage ---- */

static void reserve(RtStringIO *s, int64_t len, int width)
{
    if (len > ((int64_t)1 << 44)) rt_raise(rti_exc_new(&rt_MemoryError, 0));
    if (width > s->width) {
        int64_t cap = len > s->cap ? len + len / 2 : s->cap;
        uint8_t *wide = rt_gc_block((size_t)(cap * width));
        if (s->len) char_copy(wide, width, s->data, s->width, s->len);
        s->data = wide;
        s->cap = cap;
        s->width = (uint8_t)width;
    } else if (len > s->cap) {
        int64_t cap = s->cap ? s->cap + s->cap / 2 : 64;
        while (cap < len) cap += cap / 2;
        s->data =
            rt_gc_block_resize(s->data, (size_t)(s->cap * s->width), (size_t)(cap * s->width));
        s->cap = cap;
    }
}

static void write_text(RtStringIO *s, RtValue text)
{
    RtText t;
    if (s->newline == NEWLINE_UNIVERSAL || s->newline == NEWLINE_KEEP)
        text = rti_newlines_apply(&s->newlines, text, 1);
    else if (s->newline >= NEWLINE_CR)
        text = rti_with_newlines(text, s->newline == NEWLINE_CR ? "\r" : "\r\n");
    text_of(text, &t);
    if (!t.len) return;
    if (s->pos > INT64_MAX - t.len) rt_errorf(&rt_OverflowError, "new position too large");
    int64_t end = s->pos + t.len;
    reserve(s, end, t.width);
    if (s->pos > s->len)
        memset(s->data + s->len * s->width, 0, (size_t)((s->pos - s->len) * s->width));
    char_copy(s->data + s->pos * s->width, s->width, t.data, t.width, t.len);
    RTI_KEEP(text);
    s->pos = end;
    if (end > s->len) s->len = end;
}

static RtValue part(const RtStringIO *s, int64_t from, int64_t count)
{
    return count ? str_from(s->data + from * s->width, s->width, count) : RT_EMPTY_STR;
}

static RtValue take(RtStringIO *s, int64_t count)
{
    int64_t left = s->pos < s->len ? s->len - s->pos : 0;
    if (count < 0 || count > left) count = left;
    s->pos += count;
    return part(s, s->pos - count, count);
}

/* ---- methods ---- */

static RtValue StringIO_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    ready(self);
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "string argument expected, got '%T'", args[0]);
    write_text(opened(self), args[0]);
    return rti_int(str_len(args[0]));
}

static RtValue StringIO_getvalue(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    const RtStringIO *s = opened(self);
    return part(s, 0, s->len);
}

static RtValue StringIO_read(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    return take(opened(self), size);
}

static RtValue read_line(RtStringIO *s, int64_t limit)
{
    if (s->pos >= s->len) return RT_EMPTY_STR;
    RtText t = {.data = s->data, .len = s->len, .width = s->width};
    int64_t scanned, end = rti_find_line_end(&t, s->pos, s->newline, &scanned);
    int64_t n = (end < 0 ? s->len : end) - s->pos;
    return take(s, limit >= 0 && limit < n ? limit : n);
}

static RtValue StringIO_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t size = rti_size_argument(args, count);
    return read_line(opened(self), size);
}

static RtValue stringio_next(RtValue self)
{
    RtStringIO *s = opened(self);
    RtValue line;
    if (s->shape == &rt_shape_StringIO) {
        line = read_line(s, -1);
    } else {
        line = rti_io_call0(self, "readline");
        if (!rti_is_str(line))
            rt_errorf(&rt_OSError, "readline() should have returned a str object, not '%T'", line);
    }
    return str_len(line) ? line : 0;
}

static RtValue StringIO_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_int(opened(self)->pos);
}

static RtValue StringIO_truncate(RTI_ARGS)
{
    (void)kwnames;
    RtStringIO *s = opened(self);
    int64_t size = count && args[0] != RT_NONE ? rti_size_argument(args, 1) : s->pos;
    if (size < 0) rt_errorf(&rt_ValueError, "Negative size value %lld", (long long)size);
    if (size < s->len) s->len = size;
    return rti_int(size);
}

static RtValue StringIO_seek(RTI_ARGS)
{
    (void)kwnames;
    int64_t pos = rti_args_ssize(args[0]),
            whence = count > 1 ? rti_index_i64(args[1], &rt_OverflowError) : 0;
    RtStringIO *s = opened(self);
    if (whence < 0 || whence > 2)
        rt_errorf(&rt_ValueError, "Invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    if (whence == 0 && pos < 0)
        rt_errorf(&rt_ValueError, "Negative seek position %lld", (long long)pos);
    if (whence && pos) rt_errorf(&rt_OSError, "Can't do nonzero cur-relative seeks");
    s->pos = whence == 0 ? pos : whence == 1 ? s->pos : s->len;
    return rti_int(s->pos);
}

static RtValue StringIO_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtStringIO *s = STRINGIO(self);
    s->closed = 1;
    s->data = NULL;
    s->len = s->cap = s->pos = 0;
    return RT_NONE;
}

#define ANSWER_YES(name)                                                                           \
    static RtValue StringIO_##name(RTI_ARGS)                                                       \
    {                                                                                              \
        RTI_UNUSED_ARGS;                                                                           \
        opened(self);                                                                              \
        return RT_TRUE;                                                                            \
    }
ANSWER_YES(seekable)
ANSWER_YES(readable)
ANSWER_YES(writable)

/* ---- making and copying ---- */

static void start(RtStringIO *s, RtValue newline)
{
    if (newline != RT_NONE && !rti_is_str(newline))
        rt_errorf(&rt_TypeError, "newline must be str or None, not %T", newline);
    if (newline != RT_NONE && str_len(newline) && !rti_str_eq_cstr(newline, "\n") &&
        !rti_str_eq_cstr(newline, "\r") && !rti_str_eq_cstr(newline, "\r\n"))
        rt_errorf(&rt_ValueError, "illegal newline value: %R", newline);
    s->newline = (uint8_t)rti_newline_kind(newline);
    s->newlines = (RtNewlines){.translate = newline == RT_NONE};
    rt_gc_store(s, &s->newline_text, newline);
    s->data = NULL;
    s->len = s->cap = s->pos = 0;
    s->width = 1;
    s->closed = 0;
    s->ready = 1;
}

static RtValue stringio_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static void stringio_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"initial_value", "newline"};
    RtValue given[2];
    RtStringIO *s = STRINGIO(self);
    s->ready = 0;
    text_bind("StringIO", names, 2, args, count, kwnames, given);
    if (given[1] && given[1] != RT_NONE && !rti_is_str(given[1]))
        rt_errorf(&rt_TypeError, "newline must be str or None, not %T", given[1]);
    RtValue newline = given[1] ? given[1] : RT_STR7_CHAR('\n');
    if (given[0] && given[0] != RT_NONE && !rti_is_str(given[0])) {
        start(s, newline);
        s->ready = 0;
        rt_errorf(&rt_TypeError, "initial_value must be str or None, not %T", given[0]);
    }
    start(s, newline);
    if (given[0] && given[0] != RT_NONE) write_text(s, given[0]);
    s->pos = 0;
}

static RtValue StringIO___getstate__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    const RtStringIO *s = opened(self);
    RtValue state[4] = {part(s, 0, s->len), s->newline_text, rti_int(s->pos), RT_NONE};
    if (s->dict) state[3] = rti_dict_copy(s->dict);
    return rti_tuple_from(state, 4);
}

static RtValue StringIO___setstate__(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtStringIO *s = STRINGIO(self);
    if (s->closed) rt_errorf(&rt_ValueError, "__setstate__ on closed file");
    if (!rti_is_a(args[0], &rt_type_tuple) || RTI_TUPLE(args[0])->len < 4)
        rt_errorf(&rt_TypeError, "%T.__setstate__ argument should be 4-tuple, got %T", self,
                  args[0]);
    const RtValue *state = RTI_TUPLE(args[0])->items;
    if (state[0] != RT_NONE && !rti_is_str(state[0]))
        rt_errorf(&rt_TypeError, "initial_value must be str or None, not %T", state[0]);
    start(s, state[1]);
    int newline = s->newline;
    s->newline = NEWLINE_LF; /* the contents were translated already */
    if (state[0] != RT_NONE) write_text(s, state[0]);
    s->newline = (uint8_t)newline;
    if (!rti_is_int(state[2]))
        rt_errorf(&rt_TypeError, "third item of state must be an integer, got %T", state[2]);
    int64_t pos = rti_args_ssize(state[2]);
    if (pos < 0) rt_errorf(&rt_ValueError, "position value cannot be negative");
    s->pos = pos;
    if (state[3] == RT_NONE) return RT_NONE;
    if (!rti_is_a(state[3], &rt_type_dict))
        rt_errorf(&rt_TypeError, "fourth item of state should be a dict, got a %T", state[3]);
    rti_dict_update(rti_instance_dict(self), state[3]);
    return RT_NONE;
}

/* ---- attributes and the type ---- */

static RtValue get_closed(RtValue self)
{
    return RT_BOOL(ready(self)->closed);
}

static RtValue get_line_buffering(RtValue self)
{
    opened(self);
    return RT_FALSE;
}

static RtValue get_newlines(RtValue self)
{
    const RtStringIO *s = opened(self);
    return s->newline <= NEWLINE_KEEP ? rti_newlines_seen(s->newlines.seen) : RT_NONE;
}

static void stringio_trace(void *object)
{
    RtStringIO *s = object;
    rti_gc_mark(s->dict);
    rti_gc_mark_block(s->data);
    rti_gc_mark(s->newline_text);
}

static const RtGetSetDef stringio_getsets[] = {
    {"closed", get_closed, NULL, NULL},
    {"newlines", get_newlines, NULL, NULL},
    {"line_buffering", get_line_buffering, NULL, NULL},
    {0},
};

static const RtMethodDef stringio_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/StringIO.def"
#undef METHOD
    {0},
};

RtShape rt_shape_StringIO = {.type = &rt_type_StringIO};
RT_TYPE(rt_type_StringIO) = {
    .shape = &rt_shape_type,
    .cname = "_io.StringIO",
    .base = &rt_type_TextIOBase,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(RtStringIO),
    .trace = stringio_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, stringio_new), RT_SLOT(init, stringio_init),
                      RT_SLOT(iternext, stringio_next)),
    .methods = stringio_methods,
    .getsets = stringio_getsets,
    .doc = "StringIO(initial_value='', newline='\\n')\n--\n\n"
           "Text I/O implementation using an in-memory buffer.",
    .instance_shape = &rt_shape_StringIO,
};
