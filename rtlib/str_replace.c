/* str.replace: one character by another in place of a copy, else count, allocate once, fill. */
#include "str_methods.h"

/* Latin-1 by Latin-1, all of them: one pass into the result. */
static RtValue replace_byte(const RtText *t, uint8_t from, uint8_t to)
{
    const uint8_t *p = t->data;
    uint8_t chars[8], *out = chars;
    RtStr *r = NULL;
    if (t->len > 7) {
        r = str_alloc(t->len, 1);
        out = RT_STR_CHARS(r);
    }
    Bytes16 old = all_bytes16(from), fresh = all_bytes16(to), seen = {0};
    int64_t i = 0;
    for (; i + 16 <= t->len; i += 16) {
        Bytes16 v = load_bytes16(p + i), equal = (Bytes16)(v == old);
        v = (v & ~equal) | (fresh & equal);
        seen |= v;
        memcpy(out + i, &v, 16);
    }
    uint8_t bits = 0;
    for (int k = 0; k < 16; k++) bits |= seen[k];
    for (; i < t->len; i++) bits |= out[i] = p[i] == from ? to : p[i];
    if (!r) return str7_make(chars, (size_t)t->len);
    r->ascii = bits < 0x80;
    return RT_VALUE(r);
}

/* Replace single characters of equal width: the result has the shape of self, unless a wider
 * character came in or the last wide one went out; str_from narrows. */
static RtValue replace_char(RtValue self, const RtText *t, uint32_t from, uint32_t to, int64_t max)
{
    int width = t->width > char_width(to) ? t->width : char_width(to);
    int64_t at = text_find_char(t->data, t->width, from, 0, t->len);
    if (at < 0 || max == 0) return str_exact(self);
    if (width == 1 && max == INT64_MAX) return replace_byte(t, (uint8_t)from, (uint8_t)to);
    int64_t bytes = t->len * width;
    uint64_t room[8];
    void *copy = bytes <= (int64_t)sizeof room ? (void *)room : rt_gc_block((size_t)bytes);
    char_copy(copy, width, t->data, t->width, t->len);
    while (at >= 0 && max-- > 0) {
        char_put(copy, width, at, to);
        at = text_find_char(t->data, t->width, from, at + 1, t->len);
    }
    return str_from(copy, width, t->len);
}

/* "abc" with text between all characters: replace("", text). */
static RtValue interleave(RtValue self, const RtText *t, RtValue text, int64_t max)
{
    RtStrBuf b;
    int64_t i = 0;
    rti_buf_start(&b);
    for (; max > 0 && i <= t->len; i++, max--) {
        rti_buf_str(&b, text);
        if (i < t->len) rti_buf_char(&b, rti_text_at(t, i));
    }
    if (i < t->len) rti_buf_sub(&b, self, i, t->len);
    return rti_buf_finish(&b);
}

enum { DROP_MAX = 64 };

/* replace(c, "") in a short Latin-1 text: one pass. */
static RtValue drop_byte(RtValue self, const RtText *t, uint8_t c)
{
    uint8_t kept[DROP_MAX];
    const uint8_t *p = t->data;
    size_t n = 0;
    for (int64_t i = 0; i < t->len; i++) {
        kept[n] = p[i];
        n += p[i] != c;
    }
    if ((int64_t)n == t->len) return str_exact(self);
    if (n <= 7) return str7_make(kept, n);
    return str_is_ascii(self) ? rti_str_ascii((const char *)kept, n) : rti_str_latin1(kept, n);
}

/* All texts are Latin-1: allocate exactly and copy. */
static RtValue replace_latin1(const RtText *t, const RtText *old, const RtText *fresh,
                              int64_t found, int ascii)
{
    int64_t grown, len;
    if (__builtin_mul_overflow(found, fresh->len - old->len, &grown) ||
        __builtin_add_overflow(t->len, grown, &len)) {
        rt_errorf(&rt_OverflowError, "replace string is too long");
    }
    uint8_t chars[8], *out = chars;
    RtStr *r = NULL;
    if (len > 7) {
        r = str_alloc(len, 1);
        out = RT_STR_CHARS(r);
    }
    const uint8_t *p = t->data;
    int64_t done = 0;
    for (; found > 0; found--) {
        int64_t at = text_find(t, old, done, t->len);
        memcpy(out, p + done, (size_t)(at - done));
        out += at - done;
        memcpy(out, fresh->data, (size_t)fresh->len);
        out += fresh->len;
        done = at + old->len;
    }
    memcpy(out, p + done, (size_t)(t->len - done));
    if (!r) return str7_make(chars, (size_t)len);
    r->ascii = ascii || char_bits(RT_STR_CHARS(r), 1, len) < 0x80;
    return RT_VALUE(r);
}

static RtValue replace_text(RtValue self, const RtText *t, RtValue old, RtValue fresh, int64_t max)
{
    RtText o, f;
    RtStrBuf b;
    text_of(old, &o);
    text_of(fresh, &f);
    int64_t found = text_count(t, &o, 0, t->len, max), done = 0;
    if (found == 0) return str_exact(self);
    if (t->width == 1 && f.width == 1) {
        return replace_latin1(t, &o, &f, found, str_is_ascii(self) && str_is_ascii(fresh));
    }
    rti_buf_start(&b);
    for (; found > 0; found--) {
        int64_t at = text_find(t, &o, done, t->len);
        rti_buf_sub(&b, self, done, at);
        rti_buf_str(&b, fresh);
        done = at + o.len;
    }
    rti_buf_sub(&b, self, done, t->len);
    return rti_buf_finish(&b);
}

STR_METHOD(replace)
{
    RtText t;
    text_arg_str(args[0], "replace", 1);
    text_arg_str(args[1], "replace", 2);
    int64_t max = text_arg_max(args[2]);
    RtValue old = args[0], fresh = args[1], result;
    text_of(self, &t);
    if (str_len(old) == 0) {
        result = interleave(self, &t, fresh, max);
    } else if (str_len(old) == 1 && str_len(fresh) == 1) {
        result = replace_char(self, &t, rti_str_at(old, 0), rti_str_at(fresh, 0), max);
    } else if (fresh == RT_EMPTY_STR && RT_IS_STR7(old) && RT_STR7_LEN(old) == 1 && t.width == 1 &&
               t.len <= DROP_MAX && max == INT64_MAX) {
        result = drop_byte(self, &t, RT_STR7_AT(old, 0));
    } else {
        result = replace_text(self, &t, old, fresh, max);
    }
    RTI_KEEP(self);
    RTI_KEEP(old);
    RTI_KEEP(fresh);
    return result;
}
