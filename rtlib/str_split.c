/* split, rsplit, splitlines. A split walks the text once and cuts substrings; texts of bytes look
 * at 16 characters at a time for white space or for a one-character separator.
 */
#include "args.h"
#include "str_methods.h"
#include "unicode.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static void cut(RtValue list, RtValue self, int64_t start, int64_t end)
{
    rti_list_append(list, rti_str_substring(self, start, end));
}

/* ---- white space ---- */

static inline int is_space(const RtText *t, int64_t i)
{
    return (uc_flags(rti_text_at(t, i)) & UC_SPACE) != 0;
}

static RtValue split_space(RtValue self, int64_t max)
{
    RtText t;
    RtValue list = rti_list_new(8);
    text_of(self, &t);
    for (int64_t i = 0;;) {
        while (i < t.len && is_space(&t, i)) i++;
        if (i == t.len) return list;
        if (max-- == 0) {
            cut(list, self, i, t.len); /* white space at the end stays */
            return list;
        }
        int64_t start = i;
        while (i < t.len && !is_space(&t, i)) i++;
        cut(list, self, start, i);
    }
}

static RtValue rsplit_space(RtValue self, int64_t max)
{
    RtText t;
    RtValue list = rti_list_new(8);
    text_of(self, &t);
    for (int64_t i = t.len;;) {
        while (i > 0 && is_space(&t, i - 1)) i--;
        if (i == 0) return list;
        if (max-- == 0) {
            cut(list, self, 0, i);
            return list;
        }
        int64_t end = i;
        while (i > 0 && !is_space(&t, i - 1)) i--;
        cut(list, self, i, end);
    }
}

#if defined(__SSE2__)
/* A bit for each of 16 ASCII characters that is white space. */
static inline unsigned space_mask(const uint8_t *p)
{
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i blank = _mm_cmpeq_epi8(x, _mm_set1_epi8(' '));
    __m128i control = _mm_sub_epi8(x, _mm_set1_epi8(0x09));
    control = _mm_cmpeq_epi8(_mm_min_epu8(control, _mm_set1_epi8(4)), control);
    __m128i separator = _mm_sub_epi8(x, _mm_set1_epi8(0x1C));
    separator = _mm_cmpeq_epi8(_mm_min_epu8(separator, _mm_set1_epi8(3)), separator);
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(blank, _mm_or_si128(control, separator)));
}

/* All words of a long ASCII text: an edge is where white space begins or ends. */
static RtValue split_space_ascii(RtValue self)
{
    RtText t;
    RtValue list = rti_list_new(8);
    text_of(self, &t);
    const uint8_t *p = t.data;
    int64_t start = 0, base = 0;
    unsigned before = 1; /* the character before the block is white space */
    for (; base + 16 <= t.len; base += 16) {
        unsigned spaces = space_mask(p + base), edges = (spaces ^ (spaces << 1 | before)) & 0xFFFF;
        before = spaces >> 15 & 1;
        for (; edges; edges &= edges - 1) {
            int bit = __builtin_ctz(edges);
            if (spaces >> bit & 1) cut(list, self, start, base + bit);
            else start = base + bit;
        }
    }
    for (; base < t.len; base++) {
        unsigned space = (unsigned)uc_is_ascii_space(p[base]);
        if (space && !before) cut(list, self, start, base);
        if (!space && before) start = base;
        before = space;
    }
    if (!before) cut(list, self, start, t.len);
    return list;
}
#endif

/* ---- a separator ---- */

static RtValue split_text(RtValue self, RtValue sep, int64_t max)
{
    RtText t, s;
    RtValue list = rti_list_new(8);
    int64_t start = 0;
    text_of(self, &t);
    text_of(sep, &s);
    uint32_t first = rti_text_at(&s, 0);
    while (max-- > 0) {
        int64_t at = s.len == 1 ? text_find_char(t.data, t.width, first, start, t.len)
                                : text_find(&t, &s, start, t.len);
        if (at < 0) break;
        cut(list, self, start, at);
        start = at + s.len;
    }
    cut(list, self, start, t.len);
    RTI_KEEP(sep);
    return list;
}

static RtValue rsplit_text(RtValue self, RtValue sep, int64_t max)
{
    RtText t, s;
    RtValue list = rti_list_new(8);
    text_of(self, &t);
    text_of(sep, &s);
    int64_t end = t.len;
    while (max-- > 0) {
        int64_t at = text_rfind(&t, &s, 0, end);
        if (at < 0) break;
        cut(list, self, at + s.len, end);
        end = at;
    }
    cut(list, self, 0, end);
    RTI_KEEP(sep);
    return list;
}

/* ---- the methods ---- */

void text_reverse_list(RtValue list)
{
    RtList *l = RTI_LIST(list);
    for (int64_t i = 0, j = l->len - 1; i < j; i++, j--) {
        RtValue v = l->items[i];
        rt_gc_store(l, &l->items[i], l->items[j]);
        rt_gc_store(l, &l->items[j], v);
    }
}

int64_t text_arg_max(RtValue v)
{
    int64_t max = v ? rti_args_ssize(v) : -1;
    return max < 0 ? INT64_MAX : max;
}

static void check_separator(RtValue sep)
{
    if (!is_str(sep)) rt_errorf(&rt_TypeError, "must be str or None, not %T", sep);
    if (str_len(sep) == 0) rt_errorf(&rt_ValueError, "empty separator");
}

STR_METHOD(split)
{
    int64_t max = text_arg_max(args[1]);
    if (args[0] && args[0] != RT_NONE) {
        check_separator(args[0]);
        return split_text(self, args[0], max);
    }
#if defined(__SSE2__)
    if (max == INT64_MAX && str_is_ascii(self)) return split_space_ascii(self);
#endif
    return split_space(self, max);
}

STR_METHOD(rsplit)
{
    RtValue list;
    int64_t max = text_arg_max(args[1]);
    if (args[0] && args[0] != RT_NONE) {
        check_separator(args[0]);
        list = rsplit_text(self, args[0], max);
    } else {
        list = rsplit_space(self, max);
    }
    text_reverse_list(list);
    return list;
}

STR_METHOD(splitlines)
{
    RtText t;
    RtValue list = rti_list_new(8);
    int keep = args[0] ? rti_truth(args[0]) : 0;
    text_of(self, &t);
    for (int64_t i = 0; i < t.len;) {
        int64_t start = i;
        while (i < t.len && !uc_is_linebreak(rti_text_at(&t, i))) i++;
        int64_t end = i;
        if (i < t.len) {
            int pair =
                rti_text_at(&t, i) == '\r' && i + 1 < t.len && rti_text_at(&t, i + 1) == '\n';
            i += 1 + pair;
        }
        cut(list, self, start, keep ? i : end);
    }
    return list;
}
