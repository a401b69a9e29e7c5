/* utf-16 and utf-32, with and without byte order mark. */
#include "codecs.h"

#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
enum { NATIVE_BIG = 1 };
#else
enum { NATIVE_BIG = 0 };
#endif

static inline uint32_t unit_at(const uint8_t *p, int size, int big)
{
    uint32_t c = 0;
    for (int i = 0; i < size; i++) c = c << 8 | p[big ? i : size - 1 - i];
    return c;
}

/* Byte order and the bytes of the mark, if there is one. */
static int64_t read_mark(const Decoder *d, int size, int *big)
{
    *big = NATIVE_BIG;
    if (d->len < size) return 0;
    for (int order = 0; order < 2; order++) {
        if (unit_at(d->data, size, order) == 0xFEFF) {
            *big = order;
            return size;
        }
    }
    return 0;
}

/* ---- utf-16 ---- */

static void decode16(Decoder *d, int64_t i, int big)
{
    d->codec = big ? "utf-16-be" : "utf-16-le";
    while (i < d->len) {
        if (i + 2 > d->len) {
            if (codec_wait(d, i)) return;
            i = codec_decode_error(d, i, d->len, "truncated data");
            continue;
        }
        uint32_t c = unit_at(d->data + i, 2, big);
        if (c < 0xD800 || c > 0xDFFF) {
            rti_buf_char(&d->out, c);
            i += 2;
        } else if (c >= 0xDC00) {
            i = codec_decode_error(d, i, i + 2, "illegal encoding");
        } else if (i + 4 > d->len) {
            if (codec_wait(d, i)) return;
            i = codec_decode_error(d, i, d->len, "unexpected end of data");
        } else {
            uint32_t low = unit_at(d->data + i + 2, 2, big);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                rti_buf_char(&d->out, 0x10000 + ((c & 0x3FF) << 10 | (low & 0x3FF)));
                i += 4;
            } else {
                i = codec_decode_error(d, i, i + 2, "illegal UTF-16 surrogate");
            }
        }
    }
}

void decode_utf16(Decoder *d)
{
    int big;
    int64_t mark = read_mark(d, 2, &big);
    decode16(d, mark, big);
}

void decode_utf16_le(Decoder *d)
{
    decode16(d, 0, 0);
}

void decode_utf16_be(Decoder *d)
{
    decode16(d, 0, 1);
}

/* ---- utf-32 ---- */

static void decode32(Decoder *d, int64_t i, int big)
{
    d->codec = big ? "utf-32-be" : "utf-32-le";
    while (i < d->len) {
        if (i + 4 > d->len) {
            if (codec_wait(d, i)) return;
            i = codec_decode_error(d, i, d->len, "truncated data");
            continue;
        }
        uint32_t c = unit_at(d->data + i, 4, big);
        if (c >= 0xD800 && c <= 0xDFFF) {
            i = codec_decode_error(d, i, i + 4,
                                   "code point in surrogate code point range(0xd800, 0xe000)");
        } else if (c > 0x10FFFF) {
            i = codec_decode_error(d, i, i + 4, "code point not in range(0x110000)");
        } else {
            rti_buf_char(&d->out, c);
            i += 4;
        }
    }
}

void decode_utf32(Decoder *d)
{
    int big;
    int64_t mark = read_mark(d, 4, &big);
    decode32(d, mark, big);
}

void decode_utf32_le(Decoder *d)
{
    decode32(d, 0, 0);
}

void decode_utf32_be(Decoder *d)
{
    decode32(d, 0, 1);
}

/* ---- encoding ---- */

static void encode_units(Encoder *e, const char *codec, int unit, int big, int mark)
{
    e->codec = codec;
    e->unit = unit;
    e->big = big;
    e->pass = true;
    byte_buf_reserve(&e->out, (e->text.len + 1) * unit);
    if (mark) codec_put_unit(e, 0xFEFF);
    for (int64_t i = 0; i < e->text.len; i++) {
        uint32_t c = rti_text_at(&e->text, i);
        if (c >= 0xD800 && c <= 0xDFFF) {
            i = codec_encode_error(e, i, i + 1, "surrogates not allowed") - 1;
        } else if (unit == 2 && c > 0xFFFF) {
            codec_put_unit(e, 0xD7C0 + (c >> 10));
            codec_put_unit(e, 0xDC00 | (c & 0x3FF));
        } else {
            codec_put_unit(e, c);
        }
    }
}

void encode_utf16(Encoder *e)
{
    encode_units(e, "utf-16", 2, NATIVE_BIG, 1);
}

void encode_utf16_le(Encoder *e)
{
    encode_units(e, "utf-16-le", 2, 0, 0);
}

void encode_utf16_be(Encoder *e)
{
    encode_units(e, "utf-16-be", 2, 1, 0);
}

void encode_utf32(Encoder *e)
{
    encode_units(e, "utf-32", 4, NATIVE_BIG, 1);
}

void encode_utf32_le(Encoder *e)
{
    encode_units(e, "utf-32-le", 4, 0, 0);
}

void encode_utf32_be(Encoder *e)
{
    encode_units(e, "utf-32-be", 4, 1, 0);
}
