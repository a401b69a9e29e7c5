/* Case conversion of str. ASCII runs eight characters at a time; an immediate is converted in its
 * word. Other texts go through the full mappings of unicode.h, with the one rule that needs
 * context: a capital sigma at the end of a word becomes a final one.
 */
#include "str_methods.h"
#include "unicode.h"

/* ---- ASCII, eight bytes at a time ---- */

enum { EVERY = 0x7F };
#define BYTES(b) (0x0101010101010101ull * (b))

/* 0x20 in every byte that is an ASCII character within first..last. */
static inline __attribute__((always_inline)) uint64_t range_mask(uint64_t w, uint64_t first, uint64_t last)
{
    uint64_t low = w & BYTES(EVERY);
    uint64_t reached = low + BYTES(0x80) - BYTES(1) * first;
    uint64_t passed = low + BYTES(0x7F) - BYTES(1) * last;
    return ((reached ^ passed) & ~w & BYTES(0x80)) >> 2;
}

static inline __attribute__((always_inline)) uint64_t lower8(uint64_t w) { return w | range_mask(w, 'A', 'Z'); }

static inline __attribute__((always_inline)) uint64_t upper8(uint64_t w) { return w & ~range_mask(w, 'a', 'z'); }

static inline __attribute__((always_inline)) uint64_t swap8(uint64_t w)
{
    return w ^ (range_mask(w, 'A', 'Z') | range_mask(w, 'a', 'z'));
}

/* All characters of an ASCII text at once. */
static inline __attribute__((always_inline)) RtValue ascii_case(RtValue self,
                                                                uint64_t (*convert)(uint64_t))
{
    self = str_exact(self);
    /* The low byte of an immediate is its length and tag. */
    if (RT_IS_STR7(self)) return (convert(self) & ~(RtValue)0xFF) | (self & 0xFF);
    int64_t n = str_len(self);
    const uint8_t *p = RT_STR_CHARS(STR_OF(self));
    RtStr *r = str_alloc(n, 1);
    uint8_t *out = RT_STR_CHARS(r);
    r->ascii = 1;
    for (int64_t i = 0; i + 8 <= n; i += 8) {
        uint64_t w = convert(load64(p + i));
        memcpy(out + i, &w, 8);
    }
    uint64_t last = convert(load64(p + n - 8));
    memcpy(out + n - 8, &last, 8);
    RTI_KEEP(self);
    return RT_VALUE(r);
}

/* ---- the general road ---- */

static void put(RtStrBuf *b, const uint32_t *chars, int count)
{
    for (int i = 0; i < count; i++) rti_buf_char(b, chars[i]);
}

/* Is the capital sigma at i the last letter of its word? */
static int is_final_sigma(const RtText *t, int64_t i)
{
    int64_t j = i - 1;
    while (j >= 0 && (uc_flags(rti_text_at(t, j)) & UC_CASE_IGNORABLE)) j--;
    if (j < 0 || !(uc_flags(rti_text_at(t, j)) & UC_CASED)) return 0;
    for (j = i + 1; j < t->len && (uc_flags(rti_text_at(t, j)) & UC_CASE_IGNORABLE);) j++;
    return j == t->len || !(uc_flags(rti_text_at(t, j)) & UC_CASED);
}

static void put_lower(RtStrBuf *b, const RtText *t, int64_t i)
{
    uint32_t chars[3], c = rti_text_at(t, i);
    if (c == 0x3A3) rti_buf_char(b, is_final_sigma(t, i) ? 0x3C2 : 0x3C3);
    else put(b, chars, uc_lower(c, chars));
}

static RtValue map_all(RtValue self, int (*map)(uint32_t, uint32_t[3]))
{
    RtText t;
    RtStrBuf b;
    uint32_t chars[3];
    text_of(self, &t);
    rti_buf_start(&b);
    for (int64_t i = 0; i < t.len; i++) put(&b, chars, map(rti_text_at(&t, i), chars));
    return rti_buf_finish(&b);
}

STR_METHOD(lower)
{
    RtText t;
    RtStrBuf b;
    if (str_is_ascii(self)) return ascii_case(self, lower8);
    text_of(self, &t);
    rti_buf_start(&b);
    for (int64_t i = 0; i < t.len; i++) put_lower(&b, &t, i);
    return rti_buf_finish(&b);
}

STR_METHOD(upper)
{
    if (str_is_ascii(self)) return ascii_case(self, upper8);
    return map_all(self, uc_upper);
}

STR_METHOD(casefold)
{
    if (str_is_ascii(self)) return ascii_case(self, lower8);
    return map_all(self, uc_fold);
}

STR_METHOD(swapcase)
{
    RtText t;
    RtStrBuf b;
    if (str_is_ascii(self)) return ascii_case(self, swap8);
    text_of(self, &t);
    rti_buf_start(&b);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t chars[3], c = rti_text_at(&t, i);
        unsigned flags = uc_flags(c);
        if (flags & UC_UPPER) put_lower(&b, &t, i);
        else if (flags & UC_LOWER) put(&b, chars, uc_upper(c, chars));
        else rti_buf_char(&b, c);
    }
    return rti_buf_finish(&b);
}

STR_METHOD(capitalize)
{
    RtText t;
    RtStrBuf b;
    uint32_t chars[3];
    text_of(self, &t);
    if (t.len == 0) return RT_EMPTY_STR;
    rti_buf_start(&b);
    put(&b, chars, uc_title(rti_text_at(&t, 0), chars));
    for (int64_t i = 1; i < t.len; i++) put_lower(&b, &t, i);
    return rti_buf_finish(&b);
}

STR_METHOD(title)
{
    RtText t;
    RtStrBuf b;
    int previous_cased = 0;
    text_of(self, &t);
    rti_buf_start(&b);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t chars[3], c = rti_text_at(&t, i);
        if (previous_cased) put_lower(&b, &t, i);
        else put(&b, chars, uc_title(c, chars));
        previous_cased = (uc_flags(c) & (UC_UPPER | UC_LOWER | UC_TITLE)) != 0;
    }
    return rti_buf_finish(&b);
}
