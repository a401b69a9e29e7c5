/* utf-7: ASCII as it is, anything else as utf-16 in base 64 between '+' and '-'. */
#include "codecs.h"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int digit_value(uint32_t c)
{
    const char *at = c && c < 128 ? strchr(digits, (int)c) : NULL;
    return at ? (int)(at - digits) : -1;
}

/* ---- decoding ---- */

typedef struct Shift {
    bool active;
    int64_t start;     /* of the '+' */
    int64_t out_start; /* characters decoded before it */
    uint32_t buffer, bits, surrogate;
} Shift;

/* Another digit of a shifted section. */
static void shifted(Decoder *d, Shift *s, int value)
{
    s->buffer = s->buffer << 6 | (uint32_t)value;
    s->bits += 6;
    if (s->bits < 16) return;
    uint32_t unit = s->buffer >> (s->bits - 16) & 0xFFFF;
    s->bits -= 16;
    s->buffer &= (1u << s->bits) - 1;
    if (s->surrogate && unit >= 0xDC00 && unit <= 0xDFFF) {
        rti_buf_char(&d->out, 0x10000 + ((s->surrogate & 0x3FF) << 10 | (unit & 0x3FF)));
        s->surrogate = 0;
        return;
    }
    if (s->surrogate) rti_buf_char(&d->out, s->surrogate);
    s->surrogate = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
    if (!s->surrogate) rti_buf_char(&d->out, unit);
}

/* The section ends in front of c, at i. Returns where to go on. */
static int64_t shift_out(Decoder *d, Shift *s, int64_t i)
{
    uint8_t c = d->data[i];
    s->active = false;
    if (s->bits >= 6)
        return codec_decode_error(d, s->start, i + 1, "partial character in shift sequence");
    if (s->bits && s->buffer)
        return codec_decode_error(d, s->start, i + 1, "non-zero padding bits in shift sequence");
    if (s->surrogate && c < 128 && c != '+') rti_buf_char(&d->out, s->surrogate);
    return c == '-' ? i + 1 : i;
}

static int64_t shift_in(Decoder *d, Shift *s, int64_t i)
{
    s->start = i;
    if (i + 1 < d->len && d->data[i + 1] == '-') {
        rti_buf_char(&d->out, '+');
        return i + 2;
    }
    if (i + 1 < d->len && digit_value(d->data[i + 1]) < 0)
        return codec_decode_error(d, i, i + 2, "ill-formed sequence");
    *s = (Shift){.active = true, .start = i, .out_start = d->out.len};
    return i + 1;
}

/* At the end of the input inside a section: true to go on at *i. */
static bool unfinished(Decoder *d, Shift *s, int64_t *i)
{
    if (d->partial) { /* take back what the section gave */
        RtValue text = rti_buf_finish(&d->out);
        rti_buf_start(&d->out);
        rti_buf_sub(&d->out, text, 0, s->out_start);
        d->consumed = s->start;
        return false;
    }
    s->active = false;
    if (!s->surrogate && s->bits < 6 && !(s->bits && s->buffer)) return false;
    *i = codec_decode_error(d, s->start, d->len, "unterminated shift sequence");
    return *i < d->len;
}

void decode_utf7(Decoder *d)
{
    Shift s = {0};
    int64_t i = 0;
    d->codec = "utf7";
    do {
        while (i < d->len) {
            uint8_t c = d->data[i];
            int value = s.active ? digit_value(c) : -1;
            if (value >= 0) {
                shifted(d, &s, value);
                i++;
            } else if (s.active) {
                i = shift_out(d, &s, i);
            } else if (c == '+') {
                i = shift_in(d, &s, i);
            } else if (c < 128) {
                rti_buf_char(&d->out, c);
                i++;
            } else {
                i = codec_decode_error(d, i, i + 1, "unexpected special character");
            }
        }
    } while (s.active && unfinished(d, &s, &i));
}

/* ---- encoding ---- */

static bool is_direct(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 32 && c < 126 && c != '+' && c != '\\');
}

typedef struct Bits {
    uint32_t buffer, count;
} Bits;

static void put_bits(Encoder *e, Bits *b, uint32_t unit)
{
    b->buffer = b->buffer << 16 | unit;
    for (b->count += 16; b->count >= 6; b->count -= 6)
        byte_buf_add(&e->out, (uint8_t)digits[b->buffer >> (b->count - 6) & 63]);
    b->buffer &= (1u << b->count) - 1;
}

static void end_bits(Encoder *e, Bits *b)
{
    if (b->count) byte_buf_add(&e->out, (uint8_t)digits[b->buffer << (6 - b->count) & 63]);
    *b = (Bits){0};
}

void encode_utf7(Encoder *e)
{
    Bits bits = {0};
    bool shifted_in = false;
    e->codec = "utf7";
    for (int64_t i = 0; i < e->text.len; i++) {
        uint32_t c = rti_text_at(&e->text, i);
        if (is_direct(c)) {
            if (shifted_in) end_bits(e, &bits);
            if (shifted_in && (digit_value(c) >= 0 || c == '-')) byte_buf_add(&e->out, '-');
            shifted_in = false;
            byte_buf_add(&e->out, (uint8_t)c);
            continue;
        }
        if (!shifted_in) byte_buf_add(&e->out, '+');
        if (!shifted_in && c == '+') {
            byte_buf_add(&e->out, '-');
            continue;
        }
        shifted_in = true;
        if (c >= 0x10000) put_bits(e, &bits, 0xD7C0 + (c >> 10));
        put_bits(e, &bits, c >= 0x10000 ? 0xDC00 | (c & 0x3FF) : c);
    }
    if (!shifted_in) return;
    end_bits(e, &bits);
    byte_buf_add(&e->out, '-');
}
