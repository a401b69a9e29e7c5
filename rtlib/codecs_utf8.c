/* utf-8 with validation, and utf-8-sig. Errors are cut into pieces and named as CPython does: the
 * longest start of a possible sequence is one error.
 */
#include "codecs.h"

static const char invalid_start[] = "invalid start byte";
static const char invalid_continuation[] = "invalid continuation byte";
static const char unexpected_end[] = "unexpected end of data";

static inline int is_continuation(uint8_t c)
{
    return (c & 0xC0) == 0x80;
}

/* May `second` follow `first` (0xC2..0xF4)? Excludes overlong forms, surrogates, and > 0x10FFFF. */
static inline int second_fits(uint8_t first, uint8_t second)
{
    if (!is_continuation(second)) return 0;
    switch (first) {
    case 0xE0: return second >= 0xA0;
    case 0xED: return second < 0xA0;
    case 0xF0: return second >= 0x90;
    case 0xF4: return second < 0x90;
    default: return 1;
    }
}

/* The sequence at p of `left` > 0 bytes: its length when valid; else minus the length of the error,
 * and why. */
static inline int sequence(const uint8_t *p, int64_t left, const char **reason)
{
    uint8_t c = p[0];
    if (c < 0x80) return 1;
    if (c < 0xC2 || c > 0xF4) {
        *reason = invalid_start;
        return -1;
    }
    int n = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    for (int i = 1; i < n; i++) {
        if (i == left) {
            *reason = unexpected_end;
            return -i;
        }
        if (i == 1 ? !second_fits(c, p[1]) : !is_continuation(p[i])) {
            *reason = invalid_continuation;
            return -i;
        }
    }
    return n;
}

int64_t rti_utf8_valid_prefix(const uint8_t *data, int64_t len)
{
    const char *reason;
    for (int64_t i = 0; i < len;) {
        while (i + 8 <= len && !(load64(data + i) & 0x8080808080808080ull)) i += 8;
        if (i == len) break;
        int n = sequence(data + i, len - i, &reason);
        if (n < 0) return i;
        i += n;
    }
    return len;
}

void decode_utf8(Decoder *d)
{
    for (int64_t i = 0; i < d->len;) {
        int64_t valid = rti_utf8_valid_prefix(d->data + i, d->len - i);
        if (valid) rti_buf_str(&d->out, str_from_utf8(d->data + i, (size_t)valid));
        i += valid;
        if (i == d->len) break;
        const char *reason = NULL;
        int n = sequence(d->data + i, d->len - i, &reason);
        if (reason == unexpected_end && codec_wait(d, i)) return;
        int half_surrogate = d->len - i == 2 && d->data[i] == 0xED && (d->data[i + 1] & 0xE0) == 0xA0;
        if (half_surrogate && codec_wait(d, i)) return; /* surrogatepass may want it whole */
        i = codec_decode_error(d, i, i - n, reason);
    }
}

void decode_utf8_sig(Decoder *d)
{
    d->codec = "utf-8";
    if (d->len >= 3 && memcmp(d->data, "\xEF\xBB\xBF", 3) == 0) {
        d->data += 3;
        d->len -= 3;
    }
    decode_utf8(d);
}

void encode_utf8(Encoder *e)
{
    e->pass = true;
    e->by_char = true;
    const RtText *t = &e->text;
    byte_buf_reserve(&e->out, t->len + 8);
    for (int64_t i = 0; i < t->len; i++) {
        uint32_t c = rti_text_at(t, i);
        if (RT_LIKELY(c < 0xD800 || c > 0xDFFF)) {
            byte_buf_reserve(&e->out, 4);
            e->out.len = text_put_utf8(e->out.data + e->out.len, c) - e->out.data;
            continue;
        }
        int64_t end = i + 1;
        while (end < t->len && rti_text_at(t, end) >= 0xD800 && rti_text_at(t, end) <= 0xDFFF)
            end++;
        i = codec_encode_error(e, i, end, "surrogates not allowed") - 1;
    }
}

void encode_utf8_sig(Encoder *e)
{
    e->codec = "utf-8";
    byte_buf_add(&e->out, 0xEF);
    byte_buf_add(&e->out, 0xBB);
    byte_buf_add(&e->out, 0xBF);
    encode_utf8(e);
}
