/* hex() of the bytes-like types, and fromhex(). */
#include "args.h"
#include "bytes.h"

/* The separator character. raises: ValueError, TypeError */
static uint8_t separator(RtValue sep)
{
    RtText t;
    if (rti_len(sep) != 1) rt_errorf(&rt_ValueError, "sep must be length 1.");
    if (rti_is_str(sep)) {
        if (rti_str_at(sep, 0) > 0x7F) rt_errorf(&rt_ValueError, "sep must be ASCII.");
        return (uint8_t)rti_str_at(sep, 0);
    }
    if (!is_bytes(sep)) rt_errorf(&rt_TypeError, "sep must be str or bytes.");
    bytes_view_of(sep, &t);
    uint8_t c = *(const uint8_t *)t.data;
    if (c > 0x7F) rt_errorf(&rt_ValueError, "sep must be ASCII.");
    return c;
}

RtValue bytes_hex(const RtText *view, RtValue sep, RtValue group)
{
    static const char digits[] = "0123456789abcdef";
    RtStrBuf b;
    int64_t every = 1, n = view->len;
    const uint8_t *p = view->data;
    uint8_t between = 0;
    if (group) every = rti_args_cint(group);
    if (every > INT32_MAX || every < INT32_MIN) {
        rt_errorf(&rt_OverflowError, every > 0 ? "signed integer is greater than maximum"
                                               : "signed integer is less than minimum");
    }
    if (sep) between = separator(sep);
    else every = 0;
    int64_t size = every < 0 ? -every : every;
    rti_buf_start(&b);
    rti_buf_fill(&b, between, 2 * n + (size && n ? (n - 1) / size : 0));
    uint8_t *out = b.data;
    for (int64_t i = 0; i < n; i++) {
        /* Groups are counted from the right, negative sizes from the left. */
        if (i && size && (every < 0 ? i : n - i) % size == 0) out++;
        *out++ = (uint8_t)digits[p[i] >> 4];
        *out++ = (uint8_t)digits[p[i] & 15];
    }
    return rti_buf_finish(&b);
}

BYTES_METHOD(hex)
{
    RtText view;
    bytes_view_of(self, &view);
    RtValue text = bytes_hex(&view, args[0], args[1]);
    RTI_KEEP(self);
    return text;
}

static int digit_value(uint32_t c)
{
    if (c >= '0' && c <= '9') return (int)c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

/* Decode text into out; returns the number of bytes. raises: ValueError */
static int64_t parse_hex(const RtText *t, uint8_t *out)
{
    int64_t n = 0;
    for (int64_t i = 0; i < t->len;) {
        uint32_t c = rti_text_at(t, i);
        if (c == ' ' || (c >= 0x09 && c <= 0x0D)) {
            i++;
            continue;
        }
        int high = digit_value(c);
        int low = i + 1 < t->len ? digit_value(rti_text_at(t, i + 1)) : -1;
        if (high < 0 || low < 0) {
            rt_errorf(&rt_ValueError,
                      "non-hexadecimal number found in fromhex() arg at position %lld",
                      (long long)(high < 0 ? i : i + 1));
        }
        out[n++] = (uint8_t)(high << 4 | low);
        i += 2;
    }
    return n;
}

BYTES_METHOD(fromhex)
{
    RtText t;
    text_arg_str(args[0], "fromhex", 0);
    text_of(args[0], &t);
    uint8_t *data = rt_gc_block((size_t)t.len / 2 + 8);
    int64_t n = parse_hex(&t, data);
    RtType *type = RTI_TYPE(self);
    if (type == &rt_type_bytes) return rti_bytes(data, (size_t)n);
    RtValue plain =
        bytes_like(rti_subtype(type, &rt_type_bytearray) ? bytearray_new(NULL, 0) : 0, data, n);
    if (type == &rt_type_bytearray) return plain;
    return rti_call1(self, plain);
}
