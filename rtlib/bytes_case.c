/* The is...() methods and the case conversions of bytes and bytearray: ASCII only. */
#include "bytes.h"

enum { LOWER = 1, UPPER = 2, DIGIT = 4, SPACE = 8 };

static unsigned kind(uint8_t c)
{
    if (c >= 'a' && c <= 'z') return LOWER;
    if (c >= 'A' && c <= 'Z') return UPPER;
    if (c >= '0' && c <= '9') return DIGIT;
    return c == ' ' || (c >= 0x09 && c <= 0x0D) ? SPACE : 0;
}

static RtValue all_are(RtValue self, unsigned kinds)
{
    RtText t;
    bytes_view_of(self, &t);
    for (int64_t i = 0; i < t.len; i++) {
        if (!(kind(((const uint8_t *)t.data)[i]) & kinds)) return RT_FALSE;
    }
    return RT_BOOL(t.len > 0);
}

BYTES_METHOD(isalpha) { return all_are(self, LOWER | UPPER); }

BYTES_METHOD(isalnum) { return all_are(self, LOWER | UPPER | DIGIT); }

BYTES_METHOD(isdigit) { return all_are(self, DIGIT); }

BYTES_METHOD(isspace) { return all_are(self, SPACE); }

BYTES_METHOD(isascii)
{
    RtText t;
    bytes_view_of(self, &t);
    return RT_BOOL(char_bits(t.data, 1, t.len) < 0x80);
}

static RtValue is_case(RtValue self, unsigned right, unsigned wrong)
{
    RtText t;
    unsigned seen = 0;
    bytes_view_of(self, &t);
    for (int64_t i = 0; i < t.len; i++) seen |= kind(((const uint8_t *)t.data)[i]);
    return RT_BOOL((seen & right) && !(seen & wrong));
}

BYTES_METHOD(islower) { return is_case(self, LOWER, UPPER); }

BYTES_METHOD(isupper) { return is_case(self, UPPER, LOWER); }

BYTES_METHOD(istitle)
{
    RtText t;
    int seen = 0, previous_cased = 0;
    bytes_view_of(self, &t);
    for (int64_t i = 0; i < t.len; i++) {
        unsigned k = kind(((const uint8_t *)t.data)[i]);
        if ((k == UPPER && previous_cased) || (k == LOWER && !previous_cased)) return RT_FALSE;
        previous_cased = k == UPPER || k == LOWER;
        seen |= previous_cased;
    }
    return RT_BOOL(seen);
}

/* ---- conversions ---- */

static uint8_t to_lower(uint8_t c) { return kind(c) == UPPER ? c | 0x20 : c; }

static uint8_t to_upper(uint8_t c) { return kind(c) == LOWER ? c & (uint8_t)~0x20 : c; }

static uint8_t swap(uint8_t c) { return kind(c) & (LOWER | UPPER) ? c ^ 0x20 : c; }

static RtValue convert(RtValue self, uint8_t (*map)(uint8_t))
{
    RtText t;
    uint8_t *out;
    bytes_view_of(self, &t);
    RtValue result = bytes_like_new(self, t.len, &out);
    for (int64_t i = 0; i < t.len; i++) out[i] = map(((const uint8_t *)t.data)[i]);
    RTI_KEEP(self);
    return result;
}

BYTES_METHOD(lower) { return convert(self, to_lower); }

BYTES_METHOD(upper) { return convert(self, to_upper); }

BYTES_METHOD(swapcase) { return convert(self, swap); }

/* Upper case at the start (each_word: of every run of letters), lower elsewhere. */
static RtValue titled(RtValue self, int each_word)
{
    RtText t;
    uint8_t *out;
    int inside = 0;
    bytes_view_of(self, &t);
    RtValue result = bytes_like_new(self, t.len, &out);
    for (int64_t i = 0; i < t.len; i++) {
        uint8_t c = ((const uint8_t *)t.data)[i];
        out[i] = inside ? to_lower(c) : to_upper(c);
        inside = each_word ? (kind(c) & (LOWER | UPPER)) != 0 : 1;
    }
    RTI_KEEP(self);
    return result;
}

BYTES_METHOD(title) { return titled(self, 1); }

BYTES_METHOD(capitalize) { return titled(self, 0); }
