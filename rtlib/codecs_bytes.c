/* The codecs of one byte a character: ascii, latin-1, cp1252. */
#include "codecs.h"

/* ---- decoding ---- */

void decode_ascii(Decoder *d)
{
    d->codec = "ascii";
    for (int64_t i = 0; i < d->len;) {
        int64_t start = i;
        while (i < d->len && d->data[i] < 0x80) i++;
        rti_buf_ascii(&d->out, (const char *)d->data + start, (size_t)(i - start));
        if (i < d->len) i = codec_decode_error(d, i, i + 1, "ordinal not in range(128)");
    }
}

void decode_latin1(Decoder *d)
{
    rti_buf_str(&d->out, rti_str_latin1(d->data, (size_t)d->len));
}

/* Characters of the bytes 0x80..0x9F in cp1252; 0: undefined. */
static const uint16_t cp1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

void decode_cp1252(Decoder *d)
{
    d->codec = "charmap";
    for (int64_t i = 0; i < d->len;) {
        uint32_t c = d->data[i];
        if (c >= 0x80 && c < 0xA0) c = cp1252[c - 0x80];
        if (c || d->data[i] == 0) {
            rti_buf_char(&d->out, c);
            i++;
        } else {
            i = codec_decode_error(d, i, i + 1, "character maps to <undefined>");
        }
    }
}

/* ---- encoding ---- */

/* The byte for c, or -1. */
typedef int (*ByteOf)(uint32_t c);

static int ascii_byte(uint32_t c)
{
    return c < 0x80 ? (int)c : -1;
}

static int latin1_byte(uint32_t c)
{
    return c < 0x100 ? (int)c : -1;
}

static int cp1252_byte(uint32_t c)
{
    if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return (int)c;
    for (int i = 0; i < 32 && c >= 0x100; i++) {
        if (cp1252[i] == c) return 0x80 + i;
    }
    return -1;
}

static void encode_bytes(Encoder *e, const char *codec, ByteOf byte_of, const char *reason)
{
    const RtText *t = &e->text;
    e->codec = codec;
    byte_buf_reserve(&e->out, t->len + 1);
    for (int64_t i = 0; i < t->len;) {
        int byte = byte_of(rti_text_at(t, i));
        if (byte >= 0) {
            byte_buf_add(&e->out, (uint8_t)byte);
            i++;
            continue;
        }
        int64_t end = i + 1;
        while (end < t->len && byte_of(rti_text_at(t, end)) < 0) end++;
        i = codec_encode_error(e, i, end, reason);
    }
}

void encode_ascii(Encoder *e)
{
    e->by_char = true;
    encode_bytes(e, "ascii", ascii_byte, "ordinal not in range(128)");
}

void encode_latin1(Encoder *e)
{
    e->by_char = true;
    e->limit = 0x100;
    encode_bytes(e, "latin-1", latin1_byte, "ordinal not in range(256)");
}

void encode_cp1252(Encoder *e)
{
    encode_bytes(e, "charmap", cp1252_byte, "character maps to <undefined>");
}
