/* Putting strings together: a + b, s += t, s * n, sep.join(items).
 *
 * `s += t` in a loop is linear: a result of some length gets a StrBuffer with room to spare, where
 * the next one writes behind its text, unless somebody did so before (the text has to end where the
 * buffer's used part ends). Strings that share the buffer see only their own length, so they never
 * notice. Plain a + b uses the room when it is there, and makes some when a long string grows by a
 * little.
 */
#include "str.h"

enum { GROW_MIN = 64 }; /* bytes: shorter results are copied, which is as fast */

/* Two immediates whose characters fit one. */
static inline RtValue concat_short(RtValue a, RtValue b, size_t la, size_t n)
{
    uint64_t tail = la ? (b & ~(RtValue)0xFF) >> (8 * la) : b & ~(RtValue)0xFF;
    return (((a & ~(RtValue)0xFF) | tail) & ~(RtValue)0xFF) | (n << 5) | RT_STR7_TAG;
}

/* Write b behind a in a's own buffer. 0 when there is no room or b does not fit a's width. */
static inline RtValue append_in_place(RtStr *s, const RtText *y, int y_ascii)
{
    StrBuffer *buffer = str_buffer(s);
    if (!buffer || y->width > s->width || RT_SHAPE(RT_VALUE(s)) != &rt_shape_str) return 0;
    uint8_t *end = (uint8_t *)s->away + s->len * s->width;
    int64_t bytes = y->len * s->width;
    if (end != buffer->data + buffer->used || bytes > buffer->cap - buffer->used) return 0;
    RtStr *r = str_alloc_view(s->away, s->len + y->len, s->width, buffer);
    if (bytes == 1) *end = *(const uint8_t *)y->data;
    else char_copy(end, s->width, y->data, y->width, y->len);
    buffer->used += bytes;
    r->ascii = s->ascii && y_ascii;
    return RT_VALUE(r);
}

/* A fresh string a + b with `spare` bytes behind it (0: exactly sized). */
static RtValue concat_copy(RtValue a, RtValue b, const RtText *x, const RtText *y, int64_t spare)
{
    int width = x->width > y->width ? x->width : y->width;
    int64_t len = x->len + y->len;
    RtStr *r;
    if (width == 1 && len <= 7) {
        uint8_t chars[8];
        memcpy(chars, x->data, (size_t)x->len);
        memcpy(chars + x->len, y->data, (size_t)y->len);
        return str7_make(chars, (size_t)len);
    }
    if (spare) {
        StrBuffer *buffer = str_buffer_new(len * width + spare);
        buffer->used = len * width;
        r = str_alloc_view(buffer->data, len, width, buffer);
    } else {
        r = str_alloc(len, width);
    }
    uint8_t *out = RT_STR_CHARS(r);
    char_copy(out, width, x->data, x->width, x->len);
    char_copy(out + x->len * width, width, y->data, y->width, y->len);
    r->ascii = str_is_ascii(a) && str_is_ascii(b);
    return RT_VALUE(r);
}

/* growing: s += t, so more is likely to come. */
static inline RtValue concat(RtValue a, RtValue b, int growing)
{
    if (RT_IS_STR7(a) && RT_IS_STR7(b)) {
        size_t la = RT_STR7_LEN(a), n = la + RT_STR7_LEN(b);
        if (n <= 7) return concat_short(a, b, la, n);
    }
    RtText x, y;
    text_of(a, &x);
    text_of(b, &y);
    if (RT_IS_PTR(a)) {
        RtValue grown = append_in_place(STR_OF(a), &y, str_is_ascii(b));
        if (grown) return grown;
    }
    if (x.len == 0 && STR_IS_EXACT(b)) return b;
    if (y.len == 0 && STR_IS_EXACT(a)) return a;
    int64_t bytes = (x.len + y.len) * (x.width > y.width ? x.width : y.width);
    int64_t spare = 0;
    if (growing && bytes > GROW_MIN) spare = bytes;
    else if (bytes >= STR_VIEW_MIN && y.len <= x.len / 8) spare = bytes / 4;
    return concat_copy(a, b, &x, &y, spare);
}

RtValue rti_str_concat(RtValue a, RtValue b) { return concat(a, b, 0); }

RtValue rti_str_iadd(RtValue a, RtValue b) { return concat(a, b, 1); }

/* ---- s * n ---- */

int64_t text_repeat_size(int64_t len, int64_t times, const char *what)
{
    int64_t size;
    if (__builtin_mul_overflow(len, times, &size)) {
        rt_errorf(&rt_OverflowError, "repeated %s too long", what);
    }
    return size;
}

void text_repeat_fill(void *data, const void *unit, size_t unit_size, size_t total)
{
    uint8_t *out = data;
    if (unit_size == 1) {
        memset(out, *(const uint8_t *)unit, total);
        return;
    }
    memcpy(out, unit, unit_size);
    for (size_t done = unit_size; done < total;) {
        size_t n = done < total - done ? done : total - done;
        memcpy(out + done, out, n);
        done += n;
    }
}

RtValue str_repeat(RtValue self, int64_t times)
{
    RtText t;
    text_of(self, &t);
    if (times <= 0 || t.len == 0) return RT_EMPTY_STR;
    if (times == 1 && STR_IS_EXACT(self)) return self;
    int64_t len = text_repeat_size(t.len, times, "string is");
    if (t.width == 1 && len <= 7) {
        uint8_t chars[8];
        for (int64_t i = 0; i < len; i++) chars[i] = ((const uint8_t *)t.data)[i % t.len];
        return str7_make(chars, (size_t)len);
    }
    RtStr *r = str_alloc(len, t.width);
    text_repeat_fill(RT_STR_CHARS(r), t.data, (size_t)(t.len * t.width), (size_t)(len * t.width));
    r->ascii = str_is_ascii(self) != 0;
    return RT_VALUE(r);
}

/* ---- join ---- */

/* Characters, width and asciiness of the result; *ascii, *width hold the separator's at entry. */
static int64_t join_measure(RtValue sep, const RtValue *items, int64_t count, int *width,
                            int *ascii)
{
    int64_t len = 0;
    *width = count > 1 ? str_width(sep) : 1;
    *ascii = count > 1 ? str_is_ascii(sep) : 1;
    if (count > 1 && __builtin_mul_overflow(str_len(sep), count - 1, &len)) {
        rt_errorf(&rt_OverflowError, "join() result is too long for a Python string");
    }
    RtValue shorts = RT_EMPTY_STR; /* characters of all that are words */
    for (int64_t i = 0; i < count; i++) {
        RtValue item = items[i];
        if (RT_LIKELY(RT_IS_STR7(item))) {
            len += RT_STR7_LEN(item);
            shorts |= item;
            continue;
        }
        if (!is_str(item)) {
            rt_errorf(&rt_TypeError, "sequence item %lld: expected str instance, %T found",
                      (long long)i, item);
        }
        const RtStr *s = STR_OF(item);
        if (__builtin_add_overflow(len, s->len, &len)) {
            rt_errorf(&rt_OverflowError, "join() result is too long for a Python string");
        }
        if ((int)s->width > *width) *width = (int)s->width;
        *ascii &= s->ascii;
    }
    *ascii &= STR7_IS_ASCII(shorts);
    return len;
}

/* Copy the bytes of a Latin-1 str; `end` is where out's memory ends. Returns the end of the copy. */
static inline uint8_t *put_bytes(uint8_t *out, const uint8_t *end, RtValue item)
{
    if (RT_LIKELY(RT_IS_STR7(item))) {
        size_t n = RT_STR7_LEN(item);
        if (RT_LIKELY(end - out >= 8)) {
            str7_store(out, item);
            return out + n;
        }
        for (size_t i = 0; i < n; i++) out[i] = RT_STR7_AT(item, i);
        return out + n;
    }
    const RtStr *s = STR_OF(item);
    if (RT_LIKELY(s->len >= 8)) copy_bytes8(out, RT_STR_CHARS(s), (size_t)s->len);
    else memcpy(out, RT_STR_CHARS(s), (size_t)s->len);
    return out + s->len;
}

RtValue rti_str_join(RtValue sep, const RtValue *items, int64_t count)
{
    int width, ascii;
    if (count == 1 && STR_IS_EXACT(items[0])) return items[0];
    int64_t len = join_measure(sep, items, count, &width, &ascii);
    uint8_t chars[8];
    RtStr *r = NULL;
    uint8_t *out = chars;
    if (width > 1 || len > 7) {
        r = str_alloc(len, width);
        r->ascii = ascii != 0;
        out = RT_STR_CHARS(r);
    }
    if (width == 1) {
        const uint8_t *end = r ? out + len : chars + sizeof chars;
        if (count) out = put_bytes(out, end, items[0]);
        if (sep == RT_EMPTY_STR) {
            for (int64_t i = 1; i < count; i++) out = put_bytes(out, end, items[i]);
        } else {
            for (int64_t i = 1; i < count; i++) {
                out = put_bytes(out, end, sep);
                out = put_bytes(out, end, items[i]);
            }
        }
        return r ? RT_VALUE(r) : str7_make(chars, (size_t)len);
    }
    RtText s, t;
    text_of(sep, &s);
    for (int64_t i = 0; i < count; i++) {
        if (i) {
            char_copy(out, width, s.data, s.width, s.len);
            out += s.len * width;
        }
        text_of(items[i], &t);
        char_copy(out, width, t.data, t.width, t.len);
        out += t.len * width;
    }
    return RT_VALUE(r);
}
