/* split, rsplit, splitlines, join of bytes and bytearray. White space here is that of ASCII. */
#include "bytes.h"

static inline int is_space(uint8_t c) { return c == ' ' || (c >= 0x09 && c <= 0x0D); }

/* Append the bytes from start to end, in the type of self. */
static void cut(RtValue list, RtValue self, const RtText *t, int64_t start, int64_t end)
{
    rti_list_append(list, bytes_like(self, (const uint8_t *)t->data + start, end - start));
}

static RtValue split_space(RtValue self, const RtText *t, int64_t max)
{
    const uint8_t *p = t->data;
    RtValue list = rti_list_new(8);
    for (int64_t i = 0;;) {
        while (i < t->len && is_space(p[i])) i++;
        if (i == t->len) return list;
        int64_t start = i;
        if (max-- == 0) {
            cut(list, self, t, start, t->len); /* white space at the end stays */
            return list;
        }
        while (i < t->len && !is_space(p[i])) i++;
        cut(list, self, t, start, i);
    }
}

static RtValue rsplit_space(RtValue self, const RtText *t, int64_t max)
{
    const uint8_t *p = t->data;
    RtValue list = rti_list_new(8);
    for (int64_t i = t->len;;) {
        while (i > 0 && is_space(p[i - 1])) i--;
        if (i == 0) return list;
        int64_t end = i;
        if (max-- == 0) {
            cut(list, self, t, 0, end);
            return list;
        }
        while (i > 0 && !is_space(p[i - 1])) i--;
        cut(list, self, t, i, end);
    }
}

static RtValue split_by(RtValue self, const RtText *t, const RtText *sep, int64_t max)
{
    RtValue list = rti_list_new(8);
    int64_t start = 0;
    while (max-- > 0) {
        int64_t at = text_find(t, sep, start, t->len);
        if (at < 0) break;
        cut(list, self, t, start, at);
        start = at + sep->len;
    }
    cut(list, self, t, start, t->len);
    return list;
}

static RtValue rsplit_by(RtValue self, const RtText *t, const RtText *sep, int64_t max)
{
    RtValue list = rti_list_new(8);
    int64_t end = t->len;
    while (max-- > 0) {
        int64_t at = text_rfind(t, sep, 0, end);
        if (at < 0) break;
        cut(list, self, t, at + sep->len, end);
        end = at;
    }
    cut(list, self, t, 0, end);
    return list;
}

/* The separator; false when the split is by white space. */
static int separator(RtValue v, RtText *sep)
{
    if (!v || v == RT_NONE) return 0;
    bytes_view_of(v, sep);
    if (sep->len == 0) rt_errorf(&rt_ValueError, "empty separator");
    return 1;
}

BYTES_METHOD(split)
{
    RtText t, sep;
    int64_t max = text_arg_max(args[1]);
    int by = separator(args[0], &sep);
    bytes_view_of(self, &t);
    RtValue list = by ? split_by(self, &t, &sep, max) : split_space(self, &t, max);
    RTI_KEEP(self);
    return list;
}

BYTES_METHOD(rsplit)
{
    RtText t, sep;
    int64_t max = text_arg_max(args[1]);
    int by = separator(args[0], &sep);
    bytes_view_of(self, &t);
    RtValue list = by ? rsplit_by(self, &t, &sep, max) : rsplit_space(self, &t, max);
    text_reverse_list(list);
    RTI_KEEP(self);
    return list;
}

BYTES_METHOD(splitlines)
{
    RtText t;
    int keep = args[0] ? rti_truth(args[0]) : 0;
    RtValue list = rti_list_new(8);
    bytes_view_of(self, &t);
    const uint8_t *p = t.data;
    for (int64_t i = 0; i < t.len;) {
        int64_t start = i;
        while (i < t.len && p[i] != '\n' && p[i] != '\r') i++;
        int64_t end = i;
        if (i < t.len) i += p[i] == '\r' && i + 1 < t.len && p[i + 1] == '\n' ? 2 : 1;
        cut(list, self, &t, start, keep ? i : end);
    }
    RTI_KEEP(self);
    return list;
}

/* Length of the joined items. */
static int64_t joined_len(const RtText *sep, const RtValue *items, int64_t n)
{
    RtText part;
    int64_t len = 0;
    if (n > 1 && __builtin_mul_overflow(sep->len, n - 1, &len)) {
        rt_errorf(&rt_OverflowError, "join() result is too long");
    }
    for (int64_t i = 0; i < n; i++) {
        if (!bytes_try_view(items[i], &part)) {
            rt_errorf(&rt_TypeError, "sequence item %lld: expected a bytes-like object, %T found",
                      (long long)i, items[i]);
        }
        if (__builtin_add_overflow(len, part.len, &len)) {
            rt_errorf(&rt_OverflowError, "join() result is too long");
        }
    }
    return len;
}

/* The items; a bytearray that joins them may not be resized meanwhile. */
static RtValue pinned_tuple(RtValue self, RtValue iterable)
{
    if (!is_bytearray(self)) return rti_tuple_of(iterable);
    volatile RtValue items = 0;
    RtHandler h;
    BYTEARRAY_OF(self)->pins++;
    RT_TRY(h)
    {
        items = rti_tuple_of(iterable);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        BYTEARRAY_OF(self)->pins--;
        rt_reraise(rt_thrown);
    }
    BYTEARRAY_OF(self)->pins--;
    return items;
}

BYTES_METHOD(join)
{
    RtText sep, part;
    RtValue iterable = args[0];
    int64_t n;
    uint8_t *out;
    RtType *type = rti_typeof(iterable);
    if (!type->slots.iter && !type->slots.getitem) {
        rt_errorf(&rt_TypeError, "can only join an iterable");
    }
    if (!RTI_IS_LIST(iterable) && !RTI_IS_TUPLE(iterable)) iterable = pinned_tuple(self, iterable);
    const RtValue *items = rti_items(iterable, &n);
    bytes_view_of(self, &sep);
    if (n == 1 && RT_HAS_SHAPE(items[0], &rt_shape_bytes) && RT_HAS_SHAPE(self, &rt_shape_bytes)) {
        return items[0];
    }
    RtValue result = bytes_like_new(self, joined_len(&sep, items, n), &out);
    for (int64_t i = 0; i < n; i++) {
        if (i && sep.len) {
            memcpy(out, sep.data, (size_t)sep.len);
            out += sep.len;
        }
        bytes_view_of(items[i], &part);
        if (part.len) memcpy(out, part.data, (size_t)part.len);
        out += part.len;
    }
    RTI_KEEP(iterable);
    RTI_KEEP(self);
    return result;
}
