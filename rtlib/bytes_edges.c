/* Methods of bytes and bytearray that cut at the edges or fill up: strip, center, ljust, rjust,
 * zfill, expandtabs.
 */
#include "args.h"
#include "bytes.h"

enum { LEFT = 1, RIGHT = 2 };

static RtValue strip(RtValue self, RtValue chars, int sides)
{
    static const uint8_t spaces[] = " \t\n\r\f\v";
    RtText t, set = {.data = spaces, .len = sizeof spaces - 1, .width = 1};
    uint8_t gone[256] = {0};
    if (chars && chars != RT_NONE) bytes_view_of(chars, &set);
    for (int64_t i = 0; i < set.len; i++) gone[((const uint8_t *)set.data)[i]] = 1;
    bytes_view_of(self, &t);
    const uint8_t *p = t.data;
    int64_t start = 0, end = t.len;
    if (sides & LEFT) {
        while (start < end && gone[p[start]]) start++;
    }
    if (sides & RIGHT) {
        while (end > start && gone[p[end - 1]]) end--;
    }
    if (start == 0 && end == t.len) return bytes_unchanged(self);
    return bytes_like(self, p + start, end - start);
}

BYTES_METHOD(strip) { return strip(self, RT_ARG(0), LEFT | RIGHT); }

BYTES_METHOD(lstrip) { return strip(self, RT_ARG(0), LEFT); }

BYTES_METHOD(rstrip) { return strip(self, RT_ARG(0), RIGHT); }

static uint8_t fill_byte(RtValue v, const char *method)
{
    RtText t;
    if (!v) return ' ';
    if (!(is_bytes(v) || is_bytearray(v)) || !bytes_try_view(v, &t) || t.len != 1) {
        rt_errorf(&rt_TypeError, "%s() argument 2 must be a byte string of length 1, not %B",
                  method, v);
    }
    return *(const uint8_t *)t.data;
}

static RtValue pad(RtValue self, int64_t left, int64_t right, uint8_t fill)
{
    RtText t;
    uint8_t *out;
    int64_t len;
    bytes_view_of(self, &t);
    if (__builtin_add_overflow(t.len, left + right, &len)) str_raise_memory();
    RtValue result = bytes_like_new(self, len, &out);
    memset(out, fill, (size_t)left);
    if (t.len) memcpy(out + left, t.data, (size_t)t.len);
    memset(out + left + t.len, fill, (size_t)right);
    RTI_KEEP(self);
    return result;
}

/* Missing bytes up to the width; *len: the bytes that are there. */
static int64_t missing(RtValue self, RtValue width, int64_t *len)
{
    RtText t;
    int64_t n = rti_args_ssize(width);
    bytes_view_of(self, &t);
    *len = t.len;
    return n > t.len ? n - t.len : 0;
}

BYTES_METHOD(ljust)
{
    int64_t len, n = missing(self, args[0], &len);
    uint8_t fill = fill_byte(RT_ARG(1), "ljust");
    return n ? pad(self, 0, n, fill) : bytes_unchanged(self);
}

BYTES_METHOD(rjust)
{
    int64_t len, n = missing(self, args[0], &len);
    uint8_t fill = fill_byte(RT_ARG(1), "rjust");
    return n ? pad(self, n, 0, fill) : bytes_unchanged(self);
}

BYTES_METHOD(center)
{
    int64_t len, n = missing(self, args[0], &len);
    uint8_t fill = fill_byte(RT_ARG(1), "center");
    int64_t left = n / 2 + (n & (n + len) & 1);
    return n ? pad(self, left, n - left, fill) : bytes_unchanged(self);
}

BYTES_METHOD(zfill)
{
    RtText t;
    int64_t len, n = missing(self, args[0], &len);
    if (!n) return bytes_unchanged(self);
    RtValue result = pad(self, n, 0, '0');
    bytes_view_of(result, &t);
    uint8_t *p = (uint8_t *)(uintptr_t)t.data; /* fresh: nobody has seen it */
    if (len && (p[n] == '+' || p[n] == '-')) {
        p[0] = p[n];
        p[n] = '0';
    }
    return result;
}

/* Write the expanded text to out (NULL: only count). */
static int64_t expand(const RtText *t, int64_t size, uint8_t *out)
{
    int64_t len = 0, column = 0;
    for (int64_t i = 0; i < t->len; i++) {
        uint8_t c = ((const uint8_t *)t->data)[i];
        int64_t n = 1;
        if (c == '\t') n = size > 0 ? size - column % size : 0;
        if (out) memset(out + len, c == '\t' ? ' ' : c, (size_t)n);
        if (__builtin_add_overflow(len, n, &len)) {
            rt_errorf(&rt_OverflowError, "result too long");
        }
        column = c == '\n' || c == '\r' ? 0 : column + n;
    }
    return len;
}

BYTES_METHOD(expandtabs)
{
    RtText t;
    uint8_t *out;
    int64_t size = args[0] ? rti_args_cint(args[0]) : 8;
    if (size > INT32_MAX || size < INT32_MIN) {
        rt_errorf(&rt_OverflowError, size > 0 ? "signed integer is greater than maximum"
                                              : "signed integer is less than minimum");
    }
    bytes_view_of(self, &t);
    RtValue result = bytes_like_new(self, expand(&t, size, NULL), &out);
    expand(&t, size, out);
    RTI_KEEP(self);
    return result;
}
