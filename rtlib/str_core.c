/* Making and reading strings: constructors that keep the canonical form, access, equality, order,
 * substrings.
 *
 * Every constructor here narrows: it looks at the characters once (char_bits), so that the width is
 * the narrowest and a Latin-1 text of at most 7 characters becomes a word. Long texts lie in a
 * StrBuffer; a substring of at least STR_VIEW_MIN bytes is a view of it, unless it would pin a much
 * larger one. Read str.h first. Joining strings together is in str_concat.c.
 */
#include "str.h"

/* ---- moving characters ---- */

/* OR of the characters. The loops are written for the vectoriser. */
uint32_t char_bits(const void *data, int width, int64_t len)
{
    if (width == 1) {
        const uint8_t *p = data;
        uint64_t wide = 0;
        int64_t i = 0;
        if (len >= 64) {
            Bytes16 all = {0};
            for (; i + 16 <= len; i += 16) all |= load_bytes16(p + i);
            wide = load64(&all) | load64((const uint8_t *)&all + 8);
        }
        for (; i + 8 <= len; i += 8) wide |= load64(p + i);
        for (; i < len; i++) wide |= p[i];
        wide |= wide >> 32;
        wide |= wide >> 16;
        return (uint32_t)((wide | wide >> 8) & 0xFF);
    }
    uint32_t bits = 0;
    if (width == 2) {
        const uint16_t *p = data;
        uint16_t half = 0;
        for (int64_t i = 0; i < len; i++) half |= p[i];
        bits = half;
    } else {
        const uint32_t *p = data;
        for (int64_t i = 0; i < len; i++) bits |= p[i];
    }
    return bits;
}

void char_copy(void *to, int to_width, const void *from, int from_width, int64_t len)
{
    if (to_width == from_width) {
        memcpy(to, from, (size_t)len * (size_t)to_width);
    } else if (to_width == 2) {
        uint16_t *out = to;
        const uint8_t *p = from;
        for (int64_t i = 0; i < len; i++) out[i] = p[i];
    } else if (from_width == 1) {
        uint32_t *out = to;
        const uint8_t *p = from;
        for (int64_t i = 0; i < len; i++) out[i] = p[i];
    } else {
        uint32_t *out = to;
        const uint16_t *p = from;
        for (int64_t i = 0; i < len; i++) out[i] = p[i];
    }
}

void char_narrow(void *to, int to_width, const void *from, int from_width, int64_t len)
{
    if (to_width == from_width) {
        memcpy(to, from, (size_t)len * (size_t)to_width);
    } else if (to_width == 2) {
        uint16_t *out = to;
        const uint32_t *p = from;
        for (int64_t i = 0; i < len; i++) out[i] = (uint16_t)p[i];
    } else if (from_width == 2) {
        uint8_t *out = to;
        const uint16_t *p = from;
        for (int64_t i = 0; i < len; i++) out[i] = (uint8_t)p[i];
    } else {
        uint8_t *out = to;
        const uint32_t *p = from;
        for (int64_t i = 0; i < len; i++) out[i] = (uint8_t)p[i];
    }
}

/* ---- allocation ---- */

void str_raise_memory(void) { rt_raise(RT_VALUE(&rt_MemoryError)); }

StrBuffer *str_buffer_new(int64_t cap)
{
    if (cap > ((int64_t)1 << 46)) str_raise_memory();
    StrBuffer *buffer = rt_gc_block_raw(sizeof *buffer + (size_t)cap);
    buffer->cap = cap;
    buffer->used = 0;
    return buffer;
}

RtStr *str_alloc_view(void *data, int64_t len, int width, StrBuffer *buffer)
{
    RtStr *s = rt_gc_new(&rt_shape_str, sizeof *s);
    s->len = len;
    s->width = (uint8_t)width;
    s->apart = 1;
    s->away = data;
    s->buffer = buffer;
    return s;
}

RtStr *str_alloc(int64_t len, int width)
{
    if (RT_UNLIKELY(len > ((int64_t)1 << 46))) str_raise_memory();
    size_t bytes = (size_t)len * (size_t)width;
    if (bytes <= STR_INLINE_MAX) {
        /* One NUL behind the text: an ASCII string is its own UTF-8. */
        RtStr *s = rt_gc_new(&rt_shape_str, offsetof(RtStr, away) + bytes + 1);
        s->len = len;
        s->width = (uint8_t)width;
        return s;
    }
    StrBuffer *buffer = str_buffer_new((int64_t)bytes);
    buffer->used = (int64_t)bytes;
    return str_alloc_view(buffer->data, len, width, buffer);
}

/* ---- constructors ---- */

RtValue str_from(const void *data, int width, int64_t len)
{
    uint32_t bits = char_bits(data, width, len);
    int narrow = char_width(bits);
    if (narrow == 1 && len <= 7) {
        uint8_t chars[8];
        char_narrow(chars, 1, data, width, len);
        return str7_make(chars, (size_t)len);
    }
    RtStr *s = str_alloc(len, narrow);
    char_narrow(RT_STR_CHARS(s), narrow, data, width, len);
    s->ascii = bits < 0x80;
    return RT_VALUE(s);
}

RtValue rti_str_ascii(const char *chars, size_t count)
{
    if (count <= 7) return str7_make((const uint8_t *)chars, count);
    RtStr *s = str_alloc((int64_t)count, 1);
    copy_bytes8(RT_STR_CHARS(s), chars, count);
    s->ascii = 1;
    return RT_VALUE(s);
}

RtValue rti_str_latin1(const uint8_t *chars, size_t count)
{
    if (count <= 7) return str7_make(chars, count);
    RtStr *s = str_alloc((int64_t)count, 1);
    copy_bytes8(RT_STR_CHARS(s), chars, count);
    s->ascii = char_bits(chars, 1, (int64_t)count) < 0x80;
    return RT_VALUE(s);
}

RtValue rti_str_ucs4(const uint32_t *chars, size_t count)
{
    return str_from(chars, 4, (int64_t)count);
}

RtValue rti_str_char(uint32_t c)
{
    if (RT_LIKELY(c < 0x100)) return RT_STR7_CHAR(c);
    int width = char_width(c);
    RtStr *s = str_alloc(1, width);
    char_put(RT_STR_CHARS(s), width, 0, c);
    return RT_VALUE(s);
}

RtValue str_static_ascii(const char *chars, size_t count)
{
    if (count <= 7) return str7_make((const uint8_t *)chars, count);
    RtStr *s = str_alloc_view((void *)(uintptr_t)chars, (int64_t)count, 1, NULL);
    s->ascii = 1;
    return RT_VALUE(s);
}

RtValue str_exact(RtValue str)
{
    if (STR_IS_EXACT(str)) return str;
    const RtStr *s = STR_OF(str);
    return str_from(RT_STR_CHARS(s), s->width, s->len);
}

/* ---- reading ---- */

int rti_is_str(RtValue v) { return is_str(v); }

void rti_text(RtValue str, RtText *text) { text_of(str, text); }

int64_t rti_str_len(RtValue str) { return str_len(str); }

uint32_t rti_str_at(RtValue str, int64_t index)
{
    if (RT_IS_STR7(str)) return RT_STR7_AT(str, index);
    return char_at(RT_STR_CHARS(STR_OF(str)), STR_OF(str)->width, index);
}

/* ---- equality and order ---- */

/* The immediate equal to a heap string, or 0: only instances of subclasses have one. */
static RtValue short_form(const RtStr *s)
{
    if (s->width != 1 || s->len > 7) return 0;
    return str7_make(RT_STR_CHARS(s), (size_t)s->len);
}

int rti_str_eq(RtValue a, RtValue b)
{
    if (a == b) return 1;
    if (RT_IS_STR7(a)) return !RT_IS_STR7(b) && short_form(STR_OF(b)) == a;
    if (RT_IS_STR7(b)) return short_form(STR_OF(a)) == b;
    const RtStr *s = STR_OF(a), *t = STR_OF(b);
    if (s->len != t->len || s->width != t->width) return 0;
    if (s->hash != t->hash && s->hash && t->hash) return 0;
    if (s->interned && t->interned) return 0;
    return memcmp(RT_STR_CHARS(s), RT_STR_CHARS(t), (size_t)s->len * s->width) == 0;
}

int rti_str_eq_cstr(RtValue str, const char *ascii)
{
    RtText t;
    text_of(str, &t);
    return t.width == 1 && strlen(ascii) == (size_t)t.len &&
           memcmp(t.data, ascii, (size_t)t.len) == 0;
}

static int compare_mixed(const RtText *x, const RtText *y, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        uint32_t c = rti_text_at(x, i), d = rti_text_at(y, i);
        if (c != d) return c < d ? -1 : 1;
    }
    return 0;
}

int rti_str_cmp(RtValue a, RtValue b)
{
    /* Characters from the top byte, then the length: words are in code-point order. */
    if (RT_IS_STR7(a) && RT_IS_STR7(b)) return a < b ? -1 : a > b;
    RtText x, y;
    text_of(a, &x);
    text_of(b, &y);
    int64_t n = x.len < y.len ? x.len : y.len;
    int order =
        x.width == 1 && y.width == 1 ? memcmp(x.data, y.data, (size_t)n) : compare_mixed(&x, &y, n);
    return order ? order : x.len < y.len ? -1 : x.len > y.len;
}

/* ---- substrings ---- */

/* Share the buffer of a long slice, unless the slice keeps four times its size alive. */
static RtValue substring_view(RtStr *s, const uint8_t *from, int64_t len, uint32_t bits)
{
    StrBuffer *buffer = str_buffer(s);
    int64_t bytes = len * s->width;
    if (!buffer || bytes < STR_VIEW_MIN || bytes * 4 < buffer->cap) return 0;
    RtStr *view = str_alloc_view((void *)(uintptr_t)from, len, s->width, buffer);
    view->ascii = bits < 0x80;
    return RT_VALUE(view);
}

static RtValue substring_heap(RtStr *s, int64_t start, int64_t len)
{
    const uint8_t *from = char_ptr(RT_STR_CHARS(s), s->width, start);
    if (s->width == 1 && len <= 7) {
        return str7_load(from, (size_t)len, (size_t)(s->len - start));
    }
    if (len == s->len && STR_IS_EXACT(RT_VALUE(s))) return RT_VALUE(s);
    uint32_t bits = s->ascii ? 0 : char_bits(from, s->width, len);
    int width = s->ascii ? 1 : char_width(bits);
    if (width == s->width) {
        RtValue view = substring_view(s, from, len, bits);
        if (view) return view;
    } else if (width == 1 && len <= 7) {
        uint8_t chars[8];
        char_narrow(chars, 1, from, s->width, len);
        return str7_make(chars, (size_t)len);
    }
    RtStr *copy = str_alloc(len, width);
    if (s->width == 1) copy_bytes8(RT_STR_CHARS(copy), from, (size_t)len);
    else char_narrow(RT_STR_CHARS(copy), width, from, s->width, len);
    copy->ascii = bits < 0x80;
    return RT_VALUE(copy);
}

RtValue rti_str_substring(RtValue str, int64_t start, int64_t end)
{
    if (RT_LIKELY(RT_IS_STR7(str))) {
        if (start == end) return RT_EMPTY_STR;
        return str7_pack((str & ~(RtValue)0xFF) << (8 * start), (size_t)(end - start));
    }
    return substring_heap(STR_OF(str), start, end - start);
}
