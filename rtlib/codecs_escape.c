/* unicode_escape and raw_unicode_escape: text as the escapes of string literals. Character names
 * (\N{...}) are those of the module unicodedata; a program without it knows none.
 */
#include "codecs.h"

/* ---- decoding ---- */

static int hex_value(uint8_t c)
{
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* At most `count` hex digits at i, their value in *value. Returns the position behind. */
static int64_t read_hex(const Decoder *d, int64_t i, int count, uint32_t *value)
{
    *value = 0;
    for (int64_t end = i + count; i < end && i < d->len && hex_value(d->data[i]) >= 0; i++) {
        *value = *value << 4 | (uint32_t)hex_value(d->data[i]);
    }
    return i;
}

/* Put the character of \x, \u or \U, whose backslash is at `start`. Returns where to go on. */
static int64_t decode_hex(Decoder *d, int64_t start, int count, const char *truncated,
                          const char *illegal)
{
    uint32_t c;
    int64_t end = read_hex(d, start + 2, count, &c);
    if (end < start + 2 + count && end == d->len && codec_wait(d, start)) return d->len;
    if (end < start + 2 + count) return codec_decode_error(d, start, end, truncated);
    if (c > 0x10FFFF) return codec_decode_error(d, start, end, illegal);
    rti_buf_char(&d->out, c);
    return end;
}

static int64_t decode_octal(Decoder *d, int64_t i)
{
    uint32_t c = 0;
    for (int n = 0; n < 3 && i < d->len && d->data[i] >= '0' && d->data[i] <= '7'; n++, i++) {
        c = c * 8 + d->data[i] - '0';
    }
    rti_buf_char(&d->out, c);
    return i;
}

/* The character of that name where unicodedata is there to tell, else 0. */
static RtValue named_character(const uint8_t *name, size_t len)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = rti_str_latin1(name, len);
        v = rti_call_method(rti_import("unicodedata"), rti_intern_cstr("lookup"), &v, 1, 0, NULL);
        RT_TRY_END(h);
        return rti_str_len(v) == 1 ? v : 0;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_ImportError) && !rti_is_a(rt_thrown, &rt_KeyError))
            rt_reraise(rt_thrown);
        return 0;
    }
}

static int64_t decode_name(Decoder *d, int64_t start)
{
    int64_t i = start + 2;
    if (i < d->len && d->data[i] == '{') {
        int64_t name = ++i;
        while (i < d->len && d->data[i] != '}') i++;
        if (i < d->len && i > name) {
            RtValue c = named_character(d->data + name, (size_t)(i - name));
            if (c) {
                rti_buf_str(&d->out, c);
                return i + 1;
            }
            return codec_decode_error(d, start, i + 1, "unknown Unicode character name");
        }
    }
    if (i == d->len && codec_wait(d, start)) return i;
    return codec_decode_error(d, start, i, "malformed \\N character escape");
}

/* The escape whose backslash is at `start`. Returns where to go on. */
static int64_t decode_one(Decoder *d, int64_t start)
{
    static const char letters[] = "\\'\"bftnrva", meaning[] = "\\'\"\b\f\t\n\r\v\a";
    if (start + 1 == d->len && codec_wait(d, start)) return d->len;
    if (start + 1 == d->len) return codec_decode_error(d, start, start + 1, "\\ at end of string");
    uint8_t c = d->data[start + 1];
    switch (c) {
    case '\n': return start + 2;
    case 'x': return decode_hex(d, start, 2, "truncated \\xXX escape", "");
    case 'u': return decode_hex(d, start, 4, "truncated \\uXXXX escape", "");
    case 'U':
        return decode_hex(d, start, 8, "truncated \\UXXXXXXXX escape", "illegal Unicode character");
    case 'N': return decode_name(d, start);
    default: break;
    }
    if (c >= '0' && c <= '7') return decode_octal(d, start + 1);
    const char *known = c ? strchr(letters, c) : NULL;
    if (!known) rti_buf_char(&d->out, '\\');
    rti_buf_char(&d->out, known ? (uint8_t)meaning[known - letters] : c);
    return start + 2;
}

void decode_unicode_escape(Decoder *d)
{
    d->codec = "unicodeescape";
    for (int64_t i = 0; i < d->len;) {
        if (d->data[i] == '\\')
            i = decode_one(d, i);
        else
            rti_buf_char(&d->out, d->data[i++]);
    }
}

void decode_raw_unicode_escape(Decoder *d)
{
    d->codec = "rawunicodeescape";
    for (int64_t i = 0; i < d->len;) {
        uint8_t c = d->data[i], next = i + 1 < d->len ? d->data[i + 1] : 0;
        if (c == '\\' && i + 1 == d->len && codec_wait(d, i)) return;
        if (c == '\\' && next == 'u') {
            i = decode_hex(d, i, 4, "truncated \\uXXXX escape", "");
        } else if (c == '\\' && next == 'U') {
            i = decode_hex(d, i, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range");
        } else {
            rti_buf_char(&d->out, c);
            if (c == '\\' && i + 1 < d->len) rti_buf_char(&d->out, d->data[++i]);
            i++;
        }
    }
}

/* ---- encoding ---- */

static void put_latin1(Encoder *e, RtStrBuf *b)
{
    RtText t;
    text_of(rti_buf_finish(b), &t);
    byte_buf_reserve(&e->out, t.len);
    if (t.len) memcpy(e->out.data + e->out.len, t.data, (size_t)t.len);
    e->out.len += t.len;
}

static void encode_escapes(Encoder *e, int raw)
{
    RtStrBuf b;
    rti_buf_start(&b);
    for (int64_t i = 0; i < e->text.len; i++) {
        uint32_t c = rti_text_at(&e->text, i);
        char named = c == '\\' ? '\\' : c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : 0;
        if (raw ? c < 0x100 : c >= 0x20 && c < 0x7F && !named) {
            rti_buf_char(&b, c);
        } else if (named) {
            rti_buf_char(&b, '\\');
            rti_buf_char(&b, (uint8_t)named);
        } else {
            str_put_escape(&b, c);
        }
    }
    put_latin1(e, &b);
}

void encode_unicode_escape(Encoder *e)
{
    encode_escapes(e, 0);
}

void encode_raw_unicode_escape(Encoder *e)
{
    encode_escapes(e, 1);
}
