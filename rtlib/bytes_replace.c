/* replace, translate, maketrans, decode of bytes and bytearray. */
#include "bytes.h"

/* replace(b"", fresh): fresh between all bytes. */
static RtValue interleave(RtValue self, const RtText *t, const RtText *fresh, int64_t max)
{
    uint8_t *out;
    int64_t n = max < t->len + 1 ? max : t->len + 1, grown, len;
    if (__builtin_mul_overflow(n, fresh->len, &grown) ||
        __builtin_add_overflow(t->len, grown, &len)) {
        rt_errorf(&rt_OverflowError, "replace bytes are too long");
    }
    RtValue result = bytes_like_new(self, len, &out);
    const uint8_t *p = t->data;
    for (int64_t i = 0; i <= t->len; i++) {
        if (i < n && fresh->len) {
            memcpy(out, fresh->data, (size_t)fresh->len);
            out += fresh->len;
        }
        if (i < t->len) *out++ = p[i];
    }
    return result;
}

static RtValue replace(RtValue self, const RtText *t, const RtText *old, const RtText *fresh,
                       int64_t max)
{
    uint8_t *out;
    int64_t found = text_count(t, old, 0, t->len, max), grown, len, done = 0;
    if (found == 0) return bytes_unchanged(self);
    if (__builtin_mul_overflow(found, fresh->len - old->len, &grown) ||
        __builtin_add_overflow(t->len, grown, &len)) {
        rt_errorf(&rt_OverflowError, "replace bytes are too long");
    }
    RtValue result = bytes_like_new(self, len, &out);
    const uint8_t *p = t->data;
    for (; found > 0; found--) {
        int64_t at = text_find(t, old, done, t->len);
        memcpy(out, p + done, (size_t)(at - done));
        out += at - done;
        if (fresh->len) memcpy(out, fresh->data, (size_t)fresh->len);
        out += fresh->len;
        done = at + old->len;
    }
    memcpy(out, p + done, (size_t)(t->len - done));
    return result;
}

BYTES_METHOD(replace)
{
    RtText t, old, fresh;
    int64_t max = text_arg_max(RT_ARG(2));
    bytes_view_of(args[0], &old);
    bytes_view_of(args[1], &fresh);
    bytes_view_of(self, &t);
    RtValue result =
        old.len == 0 ? interleave(self, &t, &fresh, max) : replace(self, &t, &old, &fresh, max);
    RTI_KEEP(self);
    RTI_KEEP(args[0]);
    RTI_KEEP(args[1]);
    return result;
}

BYTES_METHOD(translate)
{
    RtText t, table, gone = {.len = 0};
    uint8_t dropped[256] = {0}, *out;
    int mapped = args[0] != RT_NONE;
    if (mapped) {
        bytes_view_of(args[0], &table);
        if (table.len != 256) {
            rt_errorf(&rt_ValueError, "translation table must be 256 characters long");
        }
    }
    if (args[1]) bytes_view_of(args[1], &gone);
    for (int64_t i = 0; i < gone.len; i++) dropped[((const uint8_t *)gone.data)[i]] = 1;
    bytes_view_of(self, &t);
    const uint8_t *p = t.data, *map = mapped ? table.data : NULL;
    int64_t kept = 0;
    for (int64_t i = 0; i < t.len; i++) kept += !dropped[p[i]];
    RtValue result = bytes_like_new(self, kept, &out);
    for (int64_t i = 0; i < t.len; i++) {
        if (!dropped[p[i]]) *out++ = map ? map[p[i]] : p[i];
    }
    RTI_KEEP(self);
    RTI_KEEP(args[0]);
    return result;
}

BYTES_METHOD(maketrans)
{
    RtText from, to;
    bytes_view_of(args[0], &from);
    bytes_view_of(args[1], &to);
    if (from.len != to.len) rt_errorf(&rt_ValueError, "maketrans arguments must have same length");
    RtBytes *table = rti_bytes_alloc(256);
    for (int i = 0; i < 256; i++) table->data[i] = (uint8_t)i;
    for (int64_t i = 0; i < from.len; i++) {
        table->data[((const uint8_t *)from.data)[i]] = ((const uint8_t *)to.data)[i];
    }
    return RT_VALUE(table);
}

BYTES_METHOD(decode)
{
    static const char *const names[] = {"encoding", "errors"};
    RtText t;
    for (int i = 0; i < 2; i++) {
        if (args[i] && !rti_is_str(args[i])) {
            rt_errorf(&rt_TypeError, "decode() argument '%s' must be str, not %B", names[i],
                      args[i]);
        }
    }
    bytes_view_of(self, &t);
    RtValue text = rti_decode(t.data, t.len, args[0], args[1]);
    RTI_KEEP(self);
    return text;
}
