/* UTF-8 to str and back, for text that is known to be good: names, constants, messages, output.
 * What may be malformed goes through codecs_utf8.c. Surrogates travel as three bytes (WTF-8), so
 * that every str has a form and comes back the same.
 */
#include "str.h"

/* Length of the leading ASCII part. */
static size_t ascii_prefix(const uint8_t *p, size_t bytes)
{
    size_t i = 0;
    for (; i + 8 <= bytes; i += 8) {
        uint64_t high = load64(p + i) & 0x8080808080808080ull;
        if (high) return i + (size_t)(__builtin_ctzll(high) >> 3);
    }
    while (i < bytes && p[i] < 0x80) i++;
    return i;
}

/* One character of valid text; advances. */
static inline uint32_t next_char(const uint8_t **at)
{
    const uint8_t *p = *at;
    uint32_t c = *p;
    if (c < 0x80) {
        *at = p + 1;
        return c;
    }
    if (c < 0xE0) {
        *at = p + 2;
        return (c & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (c < 0xF0) {
        *at = p + 3;
        return (c & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
    *at = p + 4;
    return (c & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 |
           (p[3] & 0x3F);
}

RtValue str_from_utf8(const uint8_t *p, size_t bytes)
{
    if (ascii_prefix(p, bytes) == bytes) return rti_str_ascii((const char *)p, bytes);
    int64_t len = 0;
    uint32_t bits = 0;
    for (const uint8_t *q = p, *end = p + bytes; q < end; len++) bits |= next_char(&q);
    int width = char_width(bits);
    if (width == 1 && len <= 7) {
        uint8_t chars[8];
        const uint8_t *q = p;
        for (int64_t i = 0; i < len; i++) chars[i] = (uint8_t)next_char(&q);
        return str7_make(chars, (size_t)len);
    }
    RtStr *s = str_alloc(len, width);
    const uint8_t *q = p;
    void *chars = RT_STR_CHARS(s);
    for (int64_t i = 0; i < len; i++) char_put(chars, width, i, next_char(&q));
    return RT_VALUE(s);
}

RtValue rti_str(const char *utf8) { return str_from_utf8((const uint8_t *)utf8, strlen(utf8)); }

RtValue rti_str_utf8(const char *utf8, size_t bytes)
{
    return str_from_utf8((const uint8_t *)utf8, bytes);
}

static size_t utf8_size(const RtText *t)
{
    size_t n = 0;
    for (int64_t i = 0; i < t->len; i++) {
        uint32_t c = rti_text_at(t, i);
        n += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return n;
}

uint8_t *text_put_utf8(uint8_t *out, uint32_t c)
{
    if (c < 0x80) {
        *out++ = (uint8_t)c;
    } else if (c < 0x800) {
        *out++ = (uint8_t)(0xC0 | c >> 6);
        *out++ = (uint8_t)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = (uint8_t)(0xE0 | c >> 12);
        *out++ = (uint8_t)(0x80 | (c >> 6 & 0x3F));
        *out++ = (uint8_t)(0x80 | (c & 0x3F));
    } else {
        *out++ = (uint8_t)(0xF0 | c >> 18);
        *out++ = (uint8_t)(0x80 | (c >> 12 & 0x3F));
        *out++ = (uint8_t)(0x80 | (c >> 6 & 0x3F));
        *out++ = (uint8_t)(0x80 | (c & 0x3F));
    }
    return out;
}

const char *rti_str_to_utf8(RtValue str, size_t *bytes)
{
    RtText t;
    text_of(str, &t);
    int ascii = str_is_ascii(str);
    if (ascii && RT_IS_PTR(str) && !STR_OF(str)->apart) {
        if (bytes) *bytes = (size_t)t.len;
        return t.data;
    }
    size_t n = ascii ? (size_t)t.len : utf8_size(&t);
    uint8_t *block = rt_gc_block(n + 1), *out = block;
    if (ascii) {
        memcpy(out, t.data, n);
    } else {
        for (int64_t i = 0; i < t.len; i++) out = text_put_utf8(out, rti_text_at(&t, i));
    }
    if (bytes) *bytes = n;
    return (const char *)block;
}
