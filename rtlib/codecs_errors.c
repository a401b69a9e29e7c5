/* What happens to input that a codec cannot convert: the builtin error handlers. */
#include "args.h"
#include "codecs.h"

static const struct {
    const char *name;
    CodecErrors handler;
} handlers[] = {
    {"strict", ERRORS_STRICT},         {"ignore", ERRORS_IGNORE},
    {"replace", ERRORS_REPLACE},       {"backslashreplace", ERRORS_BACKSLASH},
    {"xmlcharrefreplace", ERRORS_XML}, {"surrogateescape", ERRORS_ESCAPE},
    {"surrogatepass", ERRORS_PASS},    {"namereplace", ERRORS_NAMES},
};

/* What the program registered goes first. raises: LookupError */
static CodecErrors find_handler(RtValue name, RtValue *callback)
{
    if (!name) return ERRORS_STRICT;
    *callback = rti_error_handler(name);
    if (*callback) return ERRORS_CALL;
    for (size_t i = 0; i < sizeof handlers / sizeof *handlers; i++) {
        if (rti_str_eq_cstr(name, handlers[i].name)) return handlers[i].handler;
    }
    rt_errorf(&rt_LookupError, "unknown error handler name '%U'", name);
}

static RtValue make_error(RtType *type, const char *codec, RtValue object, int64_t start,
                          int64_t end, const char *reason)
{
    RtValue args[5] = {rti_str(codec), object, RT_INT(start), RT_INT(end), rti_str(reason)};
    return rti_call(RT_VALUE(type), args, 5, 0);
}

/* The two values that a handler returned. */
static const RtValue *answer(RtValue result, int bytes_too)
{
    if (rti_is_a(result, &rt_type_tuple) && RTI_TUPLE(result)->len == 2) {
        const RtValue *two = RTI_TUPLE(result)->items;
        if ((rti_is_str(two[0]) || (bytes_too && is_bytes(two[0]))) && rti_has_index(two[1]))
            return two;
    }
    rt_errorf(&rt_TypeError, bytes_too ? "encoding error handler must return (str/bytes, int) tuple"
                                       : "decoding error handler must return (str, int) tuple");
}

static int64_t place(RtValue v, int64_t len)
{
    int64_t at = rti_index_i64(v, &rt_IndexError);
    if (at < 0) at += len;
    if (at < 0 || at > len)
        rt_errorf(&rt_IndexError, "position %lld from error handler out of bounds", (long long)at);
    return at;
}

static RT_NORETURN void raise_error(RtType *type, const char *codec, RtValue object, int64_t start,
                                    int64_t end, const char *reason)
{
    rt_raise(make_error(type, codec, object, start, end, reason));
}

/* ---- decoding ---- */

static RT_NORETURN void raise_decode(const Decoder *d, int64_t start, int64_t end,
                                     const char *reason)
{
    raise_error(&rt_UnicodeDecodeError, d->codec, rti_bytes(d->data, (size_t)d->len), start, end,
                reason);
}

uint32_t codec_surrogate_at(const uint8_t *p, int64_t left, const Codec *codec)
{
    int width = codec->encode == encode_utf16_le || codec->encode == encode_utf16_be   ? 2
                : codec->encode == encode_utf32_le || codec->encode == encode_utf32_be ? 4
                                                                                       : 3;
    int big = codec->encode == encode_utf16_be || codec->encode == encode_utf32_be;
    uint32_t c = 0;
    if (left < width || (width == 3 && codec->encode != encode_utf8)) return 0;
    if (width == 3) {
        if (p[0] != 0xED || (p[1] & 0xE0) != 0xA0 || (p[2] & 0xC0) != 0x80) return 0;
        return 0xD000 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
    for (int i = 0; i < width; i++) c = c << 8 | p[big ? i : width - 1 - i];
    return c >= 0xD800 && c < 0xE000 ? c : 0;
}

static int64_t pass_surrogate(Decoder *d, int64_t start, int64_t end, const char *reason)
{
    const Codec *codec = codec_find(rti_str(d->codec));
    uint32_t c = codec ? codec_surrogate_at(d->data + start, d->len - start, codec) : 0;
    if (!c) raise_decode(d, start, end, reason);
    rti_buf_char(&d->out, c);
    return start + (strstr(d->codec, "16") ? 2 : strstr(d->codec, "32") ? 4 : 3);
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

/* A handler of the program's, which may put other bytes in place of the input. */
static int64_t call_decode_handler(Decoder *d, int64_t start, int64_t end, const char *reason)
{
    RtValue object = d->object ? d->object : rti_bytes(d->data, (size_t)d->len);
    RtValue exc = make_error(&rt_UnicodeDecodeError, d->codec, object, start, end, reason);
    const RtValue *two = answer(rti_call1(d->callback, exc), 0);
    RtValue now = rti_getattr(exc, rti_intern_cstr("object"));
    if (!is_bytes(now)) rt_errorf(&rt_TypeError, "object attribute must be bytes");
    d->object = now;
    d->data = BYTES_OF(now)->data;
    d->len = BYTES_OF(now)->len;
    int64_t at = place(two[1], d->len);
    rti_buf_str(&d->out, two[0]);
    return at;
}

int64_t codec_decode_error(Decoder *d, int64_t start, int64_t end, const char *reason)
{
    if (d->handler == ERRORS_UNKNOWN) d->handler = find_handler(d->errors, &d->callback);
    switch (d->handler) {
    case ERRORS_IGNORE: return end;
    case ERRORS_REPLACE: rti_buf_char(&d->out, 0xFFFD); return end;
    case ERRORS_BACKSLASH:
        for (int64_t i = start; i < end; i++) str_put_escape(&d->out, d->data[i]);
        return end;
    case ERRORS_ESCAPE: return escape_bytes(d, start, end, reason);
    case ERRORS_PASS: return pass_surrogate(d, start, end, reason);
    case ERRORS_CALL: return call_decode_handler(d, start, end, reason);
    case ERRORS_XML:
    case ERRORS_NAMES:
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

/* A replacement, which must be encodable itself: else the original error is raised. */
static void put_str(Encoder *e, RtValue text, int64_t start, int64_t end, const char *reason)
{
    RtText t;
    uint32_t limit = e->limit ? e->limit : 0x80;
    text_of(text, &t);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t c = rti_text_at(&t, i);
        if (e->mapping ? !codec_put_mapped(e, c) : c >= limit) raise_encode(e, start, end, reason);
        if (!e->mapping) codec_put_unit(e, c);
    }
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

/* \N{NAME}, where unicodedata is there and knows a name. */
static RtValue name_escape(uint32_t c)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue module = rti_import("unicodedata");
        RtValue args[2] = {rti_str_char(c), RT_NONE};
        RtValue name = rti_call_method(module, RT_NAME(name), args, 2, 0, NULL);
        RT_TRY_END(h);
        return name == RT_NONE ? 0 : rti_str_format("\\N{%U}", name);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_ImportError)) rt_reraise(rt_thrown);
        return 0;
    }
}

RtValue codec_replacement(uint32_t c, CodecErrors handler)
{
    if (handler == ERRORS_XML) return rti_str_format("&#%u;", c);
    RtValue name = handler == ERRORS_NAMES ? name_escape(c) : 0;
    if (name) return name;
    RtStrBuf b;
    rti_buf_start(&b);
    str_put_escape(&b, c);
    return rti_buf_finish(&b);
}

static void put_replacements(Encoder *e, int64_t start, int64_t end, const char *reason)
{
    for (int64_t i = start; i < end; i++) {
        uint32_t c = rti_text_at(&e->text, i);
        RtValue text =
            e->handler == ERRORS_REPLACE ? RT_STR7_CHAR('?') : codec_replacement(c, e->handler);
        put_str(e, text, start, end, reason);
    }
}

static int64_t call_encode_handler(Encoder *e, int64_t start, int64_t end, const char *reason)
{
    RtValue exc = make_error(&rt_UnicodeEncodeError, e->codec, e->str, start, end, reason);
    const RtValue *two = answer(rti_call1(e->callback, exc), 1);
    int64_t at = place(two[1], e->text.len);
    if (rti_is_str(two[0])) {
        put_str(e, two[0], start, end, reason);
        return at;
    }
    const RtBytes *bytes = BYTES_OF(two[0]);
    if (bytes->len % e->unit) raise_encode(e, start, end, reason);
    byte_buf_reserve(&e->out, bytes->len);
    memcpy(e->out.data + e->out.len, bytes->data, (size_t)bytes->len);
    e->out.len += bytes->len;
    return at;
}

int64_t codec_encode_error(Encoder *e, int64_t start, int64_t end, const char *reason)
{
    if (e->handler == ERRORS_UNKNOWN) e->handler = find_handler(e->errors, &e->callback);
    switch (e->handler) {
    case ERRORS_IGNORE: return end;
    case ERRORS_REPLACE:
    case ERRORS_BACKSLASH:
    case ERRORS_NAMES:
    case ERRORS_XML: put_replacements(e, start, end, reason); return end;
    case ERRORS_ESCAPE: put_escaped(e, start, end, reason); return end;
    case ERRORS_PASS: put_passed(e, start, end, reason); return end;
    case ERRORS_CALL: return call_encode_handler(e, start, end, reason);
    case ERRORS_UNKNOWN:
    case ERRORS_STRICT: break;
    }
    raise_encode(e, start, end, reason);
}
