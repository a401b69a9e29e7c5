/* What happens to input that a codec cannot convert: the builtin error handlers. */
#include "codecs.h"

static const struct {
    const char *name;
    CodecErrors handler;
} handlers[] = {
    {"strict", ERRORS_STRICT},         {"ignore", ERRORS_IGNORE},
    {"replace", ERRORS_REPLACE},       {"backslashreplace", ERRORS_BACKSLASH},
    {"xmlcharrefreplace", ERRORS_XML}, {"surrogateescape", ERRORS_ESCAPE},
    {"surrogatepass", ERRORS_PASS},
};

/* raises: LookupError */
static CodecErrors find_handler(RtValue name)
{
    if (!name) return ERRORS_STRICT;
    for (size_t i = 0; i < sizeof handlers / sizeof *handlers; i++) {
        if (rti_str_eq_cstr(name, handlers[i].name)) return handlers[i].handler;
    }
    rt_errorf(&rt_LookupError, "unknown error handler name '%U'", name);
}

static RT_NORETURN void raise_error(RtType *type, const char *codec, RtValue object, int64_t start,
                                    int64_t end, const char *reason)
{
    RtValue args[5] = {rti_str(codec), object, RT_INT(start), RT_INT(end), rti_str(reason)};
    rt_raise(rti_call(RT_VALUE(type), args, 5, 0));
}

/* ---- decoding ---- */

static RT_NORETURN void raise_decode(const Decoder *d, int64_t start, int64_t end,
                                     const char *reason)
{
    raise_error(&rt_UnicodeDecodeError, d->codec, rti_bytes(d->data, (size_t)d->len), start, end,
                reason);
}

/* The lone surrogate that `unit` bytes at p say, or 0. */
static uint32_t surrogate_at(const uint8_t *p, int64_t left, const char *codec, int64_t *size)
{
    int width = strncmp(codec, "utf-32", 6) == 0 ? 4 : strncmp(codec, "utf-16", 6) == 0 ? 2 : 3;
    int big = strstr(codec, "-be") != NULL;
    uint32_t c = 0;
    if (left < width || (width == 3 && strcmp(codec, "utf-8") != 0)) return 0;
    *size = width;
    if (width == 3) {
        if (p[0] != 0xED || (p[1] & 0xE0) != 0xA0 || (p[2] & 0xC0) != 0x80) return 0;
        return 0xD000 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
    for (int i = 0; i < width; i++) c = c << 8 | p[big ? i : width - 1 - i];
    return c >= 0xD800 && c < 0xE000 ? c : 0;
}

static int64_t pass_surrogate(Decoder *d, int64_t start, int64_t end, const char *reason)
{
    int64_t size;
    uint32_t c = surrogate_at(d->data + start, d->len - start, d->codec, &size);
    if (!c) raise_decode(d, start, end, reason);
    rti_buf_char(&d->out, c);
    return start + size;
}

static int64_t escape_bytes(Decoder *d, int64_t start, int64_t end, const char *reason)
{
    int64_t i = start;
    for (; i < end && i < start + 4 && d->data[i] >= 0x80; i++) {
        rti_buf_char(&d->out, 0xDC00u + d->data[i]);
    }
    if (i == start) raise_decode(d, start, end, reason);
    return i;
}

int64_t codec_decode_error(Decoder *d, int64_t start, int64_t end, const char *reason)
{
    if (d->handler == ERRORS_UNKNOWN) d->handler = find_handler(d->errors);
    switch (d->handler) {
    case ERRORS_IGNORE: return end;
    case ERRORS_REPLACE: rti_buf_char(&d->out, 0xFFFD); return end;
    case ERRORS_BACKSLASH:
        for (int64_t i = start; i < end; i++) str_put_escape(&d->out, d->data[i]);
        return end;
    case ERRORS_ESCAPE: return escape_bytes(d, start, end, reason);
    case ERRORS_PASS: return pass_surrogate(d, start, end, reason);
    case ERRORS_XML:
        rt_errorf(&rt_TypeError, "don't know how to handle UnicodeDecodeError in error callback");
    case ERRORS_UNKNOWN:
    case ERRORS_STRICT: break;
    }
    raise_decode(d, start, end, reason);
}

/* ---- encoding ---- */

static RT_NORETURN void raise_encode(const Encoder *e, int64_t start, int64_t end,
                                     const char *reason)
{
    raise_error(&rt_UnicodeEncodeError, e->codec, e->str, start, end, reason);
}

void codec_put_unit(Encoder *e, uint32_t unit)
{
    byte_buf_reserve(&e->out, e->unit);
    for (int i = 0; i < e->unit; i++) {
        int shift = 8 * (e->big ? e->unit - 1 - i : i);
        e->out.data[e->out.len++] = (uint8_t)(unit >> shift);
    }
}

static void put_str(Encoder *e, RtValue text)
{
    RtText t;
    text_of(text, &t);
    for (int64_t i = 0; i < t.len; i++) codec_put_unit(e, rti_text_at(&t, i));
}

/* surrogateescape: the bytes that the characters stand for. */
static void put_escaped(Encoder *e, int64_t start, int64_t end, const char *reason)
{
    for (int64_t i = start; i < end; i++) {
        uint32_t c = rti_text_at(&e->text, i);
        if (c < 0xDC80 || c > 0xDCFF || e->unit > 1) {
            raise_encode(e, e->by_char ? i : start, end, reason);
        }
        byte_buf_add(&e->out, (uint8_t)c);
    }
}

/* surrogatepass: surrogates as if they were characters. */
static void put_passed(Encoder *e, int64_t start, int64_t end, const char *reason)
{
    for (int64_t i = start; i < end; i++) {
        uint32_t c = rti_text_at(&e->text, i);
        if (!e->pass || c < 0xD800 || c > 0xDFFF) raise_encode(e, start, end, reason);
        if (e->unit > 1) {
            codec_put_unit(e, c);
        } else {
            byte_buf_reserve(&e->out, 3);
            e->out.len = text_put_utf8(e->out.data + e->out.len, c) - e->out.data;
        }
    }
}

static void put_replacements(Encoder *e, int64_t start, int64_t end)
{
    for (int64_t i = start; i < end; i++) {
        uint32_t c = rti_text_at(&e->text, i);
        if (e->handler == ERRORS_REPLACE) {
            codec_put_unit(e, '?');
        } else if (e->handler == ERRORS_XML) {
            put_str(e, rti_str_format("&#%u;", c));
        } else {
            RtStrBuf b;
            rti_buf_start(&b);
            str_put_escape(&b, c);
            put_str(e, rti_buf_finish(&b));
        }
    }
}

void codec_encode_error(Encoder *e, int64_t start, int64_t end, const char *reason)
{
    if (e->handler == ERRORS_UNKNOWN) e->handler = find_handler(e->errors);
    switch (e->handler) {
    case ERRORS_IGNORE: return;
    case ERRORS_REPLACE:
    case ERRORS_BACKSLASH:
    case ERRORS_XML: put_replacements(e, start, end); return;
    case ERRORS_ESCAPE: put_escaped(e, start, end, reason); return;
    case ERRORS_PASS: put_passed(e, start, end, reason); return;
    case ERRORS_UNKNOWN:
    case ERRORS_STRICT: break;
    }
    raise_encode(e, start, end, reason);
}
