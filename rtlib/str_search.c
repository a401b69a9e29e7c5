/* Searching for a text in another one, for str of every width and for bytes.
 *
 * A needle wider than the haystack cannot occur. A narrower one is widened first, so that the
 * searches run on two arrays of one width. Bytes: a filter on the first and the last byte of the
 * needle, 16 places at a time, which hands over to memmem (two-way, linear) when it lets too many
 * false candidates pass. Wider characters: a scan for the needle's rarest end with the same
 * candidate test.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem, memrchr */
#endif
#include "str.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* ---- one character ---- */

static int64_t find_char16(const uint16_t *p, uint16_t c, int64_t start, int64_t end)
{
    for (int64_t i = start; i < end; i++) {
        if (p[i] == c) return i;
    }
    return -1;
}

static int64_t find_char32(const uint32_t *p, uint32_t c, int64_t start, int64_t end)
{
    for (int64_t i = start; i < end; i++) {
        if (p[i] == c) return i;
    }
    return -1;
}

int64_t text_find_char(const void *data, int width, uint32_t c, int64_t start, int64_t end)
{
    if (start >= end || char_width(c) > width) return -1;
    if (width == 2) return find_char16(data, (uint16_t)c, start, end);
    if (width == 4) return find_char32(data, c, start, end);
    const uint8_t *p = data, *found = memchr(p + start, (int)c, (size_t)(end - start));
    return found ? found - p : -1;
}

static int64_t rfind_char(const void *data, int width, uint32_t c, int64_t start, int64_t end)
{
    if (width == 1 && end > start) {
        const uint8_t *p = data, *found = memrchr(p + start, (int)c, (size_t)(end - start));
        return found ? found - p : -1;
    }
    for (int64_t i = end - 1; i >= start; i--) {
        if (char_at(data, width, i) == c) return i;
    }
    return -1;
}

/* ---- bytes ---- */

/* The linear search: what the filter falls back on. */
static int64_t find_linear(const uint8_t *hay, int64_t len, const uint8_t *needle, int64_t n)
{
    const uint8_t *found = memmem(hay, (size_t)len, needle, (size_t)n);
    return found ? found - hay : -1;
}

/* First place of needle[0..n) in hay[0..len), n >= 2. */
static int64_t find_bytes(const uint8_t *hay, int64_t len, const uint8_t *needle, int64_t n)
{
#if defined(__SSE2__)
    int64_t i = 0, misses = 0;
    __m128i first = _mm_set1_epi8((char)needle[0]), last = _mm_set1_epi8((char)needle[n - 1]);
    for (; i + n + 15 <= len; i += 16) {
        __m128i a = _mm_loadu_si128((const __m128i *)(const void *)(hay + i));
        __m128i z = _mm_loadu_si128((const __m128i *)(const void *)(hay + i + n - 1));
        __m128i both = _mm_and_si128(_mm_cmpeq_epi8(a, first), _mm_cmpeq_epi8(z, last));
        for (unsigned m = (unsigned)_mm_movemask_epi8(both); m; m &= m - 1) {
            int64_t at = i + __builtin_ctz(m);
            if (n == 2 || memcmp(hay + at + 1, needle + 1, (size_t)n - 2) == 0) return at;
            if (RT_UNLIKELY(++misses > 64 && misses * 8 > i)) {
                int64_t rest = find_linear(hay + at + 1, len - at - 1, needle, n);
                return rest < 0 ? -1 : rest + at + 1;
            }
        }
    }
    for (; i + n <= len; i++) {
        if (hay[i] == needle[0] && memcmp(hay + i + 1, needle + 1, (size_t)n - 1) == 0) return i;
    }
    return -1;
#else
    return find_linear(hay, len, needle, n);
#endif
}

/* ---- any width ---- */

/* Knuth-Morris-Pratt failure table of the needle, for haystacks that fool the scan. */
static int64_t find_wide_linear(const RtText *hay, const void *needle, int64_t n, int64_t start,
                                int64_t end)
{
    int32_t *fail = rt_gc_block(((size_t)n + 1) * sizeof *fail);
    int width = hay->width;
    fail[0] = -1;
    for (int64_t i = 0, k = -1; i < n;) {
        while (k >= 0 && char_at(needle, width, i) != char_at(needle, width, k)) k = fail[k];
        fail[++i] = (int32_t)++k;
    }
    for (int64_t i = start, k = 0; i < end; i++) {
        uint32_t c = char_at(hay->data, width, i);
        while (k >= 0 && c != char_at(needle, width, k)) k = fail[k];
        if (++k == n) return i + 1 - n;
    }
    return -1;
}

/* hay and needle of one width 2 or 4, n >= 2. */
static int64_t find_wide(const RtText *hay, const void *needle, int64_t n, int64_t start,
                         int64_t end)
{
    int width = hay->width;
    uint32_t first = char_at(needle, width, 0);
    size_t tail = (size_t)(n - 1) * (size_t)width;
    int64_t misses = 0;
    for (int64_t i = start;; i++) {
        i = text_find_char(hay->data, width, first, i, end - n + 1);
        if (i < 0) return -1;
        if (memcmp(char_ptr(hay->data, width, i + 1), char_ptr(needle, width, 1), tail) == 0)
            return i;
        if (++misses > 64 && misses * 8 > i - start && n < INT32_MAX) {
            return find_wide_linear(hay, needle, n, i + 1, end);
        }
    }
}

/* The needle as an array of the haystack's width; small ones in `room` (64 bytes). */
static const void *widen(const RtText *hay, const RtText *needle, void *room)
{
    if (needle->width == hay->width) return needle->data;
    size_t bytes = (size_t)(needle->len * hay->width);
    void *wide = bytes <= 64 ? room : rt_gc_block(bytes);
    char_copy(wide, hay->width, needle->data, needle->width, needle->len);
    return wide;
}

static int64_t find_from(const RtText *hay, const void *needle, int64_t n, int64_t start,
                         int64_t end)
{
    if (end - start < n) return -1;
    if (n == 0) return start;
    if (n == 1) {
        return text_find_char(hay->data, hay->width, char_at(needle, hay->width, 0), start, end);
    }
    if (hay->width > 1) return find_wide(hay, needle, n, start, end);
    const uint8_t *p = hay->data;
    int64_t at = find_bytes(p + start, end - start, needle, n);
    return at < 0 ? -1 : at + start;
}

int64_t text_find(const RtText *hay, const RtText *needle, int64_t start, int64_t end)
{
    uint32_t room[16];
    if (end - start < needle->len || needle->width > hay->width) return -1;
    return find_from(hay, widen(hay, needle, room), needle->len, start, end);
}

int64_t text_rfind(const RtText *hay, const RtText *needle, int64_t start, int64_t end)
{
    uint32_t room[16];
    int64_t n = needle->len;
    int width = hay->width;
    if (end - start < n || needle->width > width) return -1;
    if (n == 0) return end;
    const void *wide = widen(hay, needle, room);
    uint32_t first = char_at(wide, width, 0);
    size_t tail = (size_t)(n - 1) * (size_t)width;
    for (int64_t i = end - n + 1;;) {
        i = rfind_char(hay->data, width, first, start, i);
        if (i < 0) return -1;
        if (memcmp(char_ptr(hay->data, width, i + 1), char_ptr(wide, width, 1), tail) == 0)
            return i;
    }
}

static int64_t count_byte(const uint8_t *p, uint8_t c, int64_t start, int64_t end)
{
    int64_t total = 0, i = start;
    while (end - i >= 16) {
        /* A comparison gives 255 where equal: subtracting counts, 255 times without overflow. */
        int64_t stop = (end - i) / 16 < 255 ? end - 15 : i + 255 * 16;
        Bytes16 wanted = all_bytes16(c), counts = {0};
        for (; i < stop; i += 16) counts -= (Bytes16)(load_bytes16(p + i) == wanted);
        for (int k = 0; k < 16; k++) total += counts[k];
    }
    for (; i < end; i++) total += p[i] == c;
    return total;
}

int64_t text_count(const RtText *hay, const RtText *needle, int64_t start, int64_t end, int64_t max)
{
    uint32_t room[16];
    int64_t n = needle->len, found = 0;
    if (end < start || needle->width > hay->width) return 0;
    if (n == 0) return end - start + 1 < max ? end - start + 1 : max;
    const void *wide = widen(hay, needle, room);
    if (n == 1 && hay->width == 1 && max == INT64_MAX) {
        return count_byte(hay->data, *(const uint8_t *)wide, start, end);
    }
    while (found < max) {
        start = find_from(hay, wide, n, start, end);
        if (start < 0) break;
        found++;
        start += n;
    }
    return found;
}
