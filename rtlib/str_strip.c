/* strip, lstrip, rstrip: of white space, or of the characters of another str. */
#include "str_methods.h"
#include "unicode.h"

enum { LEFT = 1, RIGHT = 2 };

/* The set of characters to strip: a bit for each Latin-1 one, the others searched in the text. */
typedef struct CharSet {
    uint64_t latin1[4];
    RtText text;
} CharSet;

static void set_init(CharSet *set, RtValue chars)
{
    memset(set->latin1, 0, sizeof set->latin1);
    text_of(chars, &set->text);
    for (int64_t i = 0; i < set->text.len; i++) {
        uint32_t c = rti_text_at(&set->text, i);
        if (c < 0x100) set->latin1[c >> 6] |= (uint64_t)1 << (c & 63);
    }
}

static inline int in_set(const CharSet *set, uint32_t c)
{
    if (c < 0x100) return set->latin1[c >> 6] >> (c & 63) & 1;
    return text_find_char(set->text.data, set->text.width, c, 0, set->text.len) >= 0;
}

static inline int is_space(const RtText *t, int64_t i)
{
    return (uc_flags(rti_text_at(t, i)) & UC_SPACE) != 0;
}

static RtValue strip_space(RtValue self, int sides)
{
    RtText t;
    text_of(self, &t);
    int64_t start = 0, end = t.len;
    if (sides & LEFT) {
        while (start < end && is_space(&t, start)) start++;
    }
    if (sides & RIGHT) {
        while (end > start && is_space(&t, end - 1)) end--;
    }
    return rti_str_substring(self, start, end);
}

static RtValue strip(RtValue self, RtValue chars, const char *method, int sides)
{
    RtText t;
    CharSet set;
    if (!chars || chars == RT_NONE) return strip_space(self, sides);
    if (!is_str(chars)) rt_errorf(&rt_TypeError, "%s arg must be None or str", method);
    text_of(self, &t);
    set_init(&set, chars);
    int64_t start = 0, end = t.len;
    if (sides & LEFT) {
        while (start < end && in_set(&set, rti_text_at(&t, start))) start++;
    }
    if (sides & RIGHT) {
        while (end > start && in_set(&set, rti_text_at(&t, end - 1))) end--;
    }
    return rti_str_substring(self, start, end);
}

STR_METHOD(strip) { return strip(self, RT_ARG(0), "strip", LEFT | RIGHT); }

STR_METHOD(lstrip) { return strip(self, RT_ARG(0), "lstrip", LEFT); }

STR_METHOD(rstrip) { return strip(self, RT_ARG(0), "rstrip", RIGHT); }
