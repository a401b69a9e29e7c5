/* The module binascii: bytes as hexadecimal digits, base64, uuencoded text, and checksums.
 * Quoted-printable is in binascii_qp.c.
 */
#include "binascii.h"

RtValue binascii_roots[2];

void binascii_ascii_view(RtValue v, RtText *view)
{
    if (is_str(v)) {
        if (!str_is_ascii(v))
            rt_errorf(&rt_ValueError, "string argument should contain only ASCII characters");
        text_of(v, view);
    } else if (!bytes_try_view(v, view)) {
        rt_errorf(&rt_TypeError, "argument should be bytes, buffer or ASCII string, not '%T'", v);
    }
}

/* ---- hexadecimal ---- */

static RtValue to_hex(const RtValue *args)
{
    RtText view;
    bytes_view_of(args[0], &view);
    int64_t every = args[2] ? rti_index_i64(args[2], &rt_OverflowError) : 1;
    uint8_t sep = 0;
    if (!args[1]) {
        every = 0;
    } else {
        RtText one;
        if (rti_len(args[1]) != 1) rt_errorf(&rt_ValueError, "sep must be length 1.");
        if (is_str(args[1])) text_of(args[1], &one);
        else if (!is_bytes(args[1]) || !bytes_try_view(args[1], &one))
            rt_errorf(&rt_TypeError, "sep must be str or bytes.");
        if (one.width != 1) rt_errorf(&rt_ValueError, "sep must be ASCII.");
        sep = *(const uint8_t *)one.data;
    }
    int64_t len = view.len, group = every < 0 ? -every : every;
    if (group >= len) group = 0;
    int64_t seps = group && len ? (len - 1) / group : 0;
    if (len > INT64_MAX / 4) str_raise_memory();
    RtBytes *out = rti_bytes_alloc((size_t)(2 * len + seps));
    const uint8_t *in = view.data;
    uint8_t *p = out->data;
    /* Counted from the right, the first group is what is left over. */
    int64_t until = every > 0 && group ? len - seps * group : group;
    for (int64_t i = 0; i < len; i++, until--) {
        if (group && until == 0) {
            *p++ = sep;
            until = group;
        }
        *p++ = (uint8_t)"0123456789abcdef"[in[i] >> 4];
        *p++ = (uint8_t)"0123456789abcdef"[in[i] & 15];
    }
    return RT_VALUE(out);
}

BINASCII_FUNCTION(b2a_hex) { return to_hex(args); }
BINASCII_FUNCTION(hexlify) { return to_hex(args); }

static int hex_digit(uint8_t c)
{
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

BINASCII_FUNCTION(a2b_hex)
{
    RtText view;
    binascii_ascii_view(args[0], &view);
    if (view.len % 2) rt_errorf(BINASCII_ERROR, "Odd-length string");
    RtBytes *out = rti_bytes_alloc((size_t)view.len / 2);
    const uint8_t *in = view.data;
    for (int64_t i = 0; i < out->len; i++) {
        int high = hex_digit(in[2 * i]), low = hex_digit(in[2 * i + 1]);
        if (high < 0 || low < 0) rt_errorf(BINASCII_ERROR, "Non-hexadecimal digit found");
        out->data[i] = (uint8_t)(high << 4 | low);
    }
    return RT_VALUE(out);
}

BINASCII_FUNCTION(unhexlify) { return binascii_a2b_hex(self, args, count, kwnames); }

/* ---- base64 ---- */

static const char base64_digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

BINASCII_FUNCTION(b2a_base64)
{
    RtText view;
    bytes_view_of(args[0], &view);
    bool newline = binascii_flag(args[1], true);
    int64_t len = view.len;
    if (len > INT64_MAX / 2) rt_errorf(BINASCII_ERROR, "Too much data for base64 line");
    RtBytes *out = rti_bytes_alloc((size_t)((len + 2) / 3 * 4 + newline));
    const uint8_t *in = view.data;
    uint8_t *p = out->data;
    int64_t i = 0;
    for (; i + 3 <= len; i += 3, p += 4) {
        uint32_t bits = (uint32_t)in[i] << 16 | (uint32_t)in[i + 1] << 8 | in[i + 2];
        p[0] = (uint8_t)base64_digits[bits >> 18];
        p[1] = (uint8_t)base64_digits[bits >> 12 & 63];
        p[2] = (uint8_t)base64_digits[bits >> 6 & 63];
        p[3] = (uint8_t)base64_digits[bits & 63];
    }
    if (i < len) {
        uint32_t bits = (uint32_t)in[i] << 16 | (i + 1 < len ? (uint32_t)in[i + 1] << 8 : 0);
        *p++ = (uint8_t)base64_digits[bits >> 18];
        *p++ = (uint8_t)base64_digits[bits >> 12 & 63];
        *p++ = i + 1 < len ? (uint8_t)base64_digits[bits >> 6 & 63] : '=';
        *p++ = '=';
    }
    if (newline) *p = '\n';
    return RT_VALUE(out);
}

static int base64_value(uint8_t c)
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Decode into out; the number of bytes. */
static int64_t decode_base64(const uint8_t *in, int64_t len, uint8_t *out, bool strict)
{
    uint8_t *p = out;
    int place = 0, pads = 0; /* in the group of four */
    uint32_t bits = 0;
    bool padded = false;
    if (strict && len && in[0] == '=') rt_errorf(BINASCII_ERROR, "Leading padding not allowed");
    for (int64_t i = 0; i < len; i++) {
        if (in[i] == '=') {
            padded = true;
            if (strict && place == 0) rt_errorf(BINASCII_ERROR, "Excess padding not allowed");
            if (place >= 2 && place + ++pads >= 4) {
                if (strict && i + 1 < len)
                    rt_errorf(BINASCII_ERROR, "Excess data after padding");
                return p - out;
            }
            continue;
        }
        int value = base64_value(in[i]);
        if (value < 0) {
            if (strict) rt_errorf(BINASCII_ERROR, "Only base64 data is allowed");
            continue;
        }
        if (strict && padded) rt_errorf(BINASCII_ERROR, "Discontinuous padding not allowed");
        pads = 0;
        bits = bits << 6 | (uint32_t)value;
        if (place > 0) *p++ = (uint8_t)(bits >> (6 - 2 * place));
        place = (place + 1) & 3;
    }
    if (place == 1)
        rt_errorf(BINASCII_ERROR,
                  "Invalid base64-encoded string: number of data characters (%lld) cannot be 1 more "
                  "than a multiple of 4",
                  (long long)((p - out) / 3 * 4 + 1));
    if (place) rt_errorf(BINASCII_ERROR, "Incorrect padding");
    return p - out;
}

BINASCII_FUNCTION(a2b_base64)
{
    RtText view;
    binascii_ascii_view(args[0], &view);
    bool strict = binascii_flag(args[1], false);
    uint8_t *out = rt_gc_block((size_t)(view.len + 3) / 4 * 3 + 1);
    int64_t len = decode_base64(view.data, view.len, out, strict);
    return rti_bytes(out, (size_t)len);
}

/* ---- uuencoding: a length, then six bits a character from ' ' on ---- */

enum { UU_LINE = 45 };

BINASCII_FUNCTION(b2a_uu)
{
    RtText view;
    bytes_view_of(args[0], &view);
    char zero = binascii_flag(args[1], false) ? '`' : ' ';
    int64_t len = view.len;
    if (len > UU_LINE) rt_errorf(BINASCII_ERROR, "At most 45 bytes at once");
    uint8_t in[UU_LINE + 3] = {0};
    if (len) memcpy(in, view.data, (size_t)len);
    RtBytes *out = rti_bytes_alloc((size_t)((len + 2) / 3 * 4 + 2));
    uint8_t *p = out->data;
    *p++ = (uint8_t)(len ? ' ' + len : zero);
    for (int64_t i = 0; i < len; i += 3) {
        uint32_t bits = (uint32_t)in[i] << 16 | (uint32_t)in[i + 1] << 8 | in[i + 2];
        for (int shift = 18; shift >= 0; shift -= 6) {
            uint32_t six = bits >> shift & 63;
            *p++ = (uint8_t)(six ? ' ' + six : (uint32_t)zero);
        }
    }
    *p = '\n';
    return RT_VALUE(out);
}

BINASCII_FUNCTION(a2b_uu)
{
    RtText view;
    binascii_ascii_view(args[0], &view);
    const uint8_t *in = view.data, *end = in + view.len;
    int64_t len = (in < end ? *in++ - ' ' : -' ') & 63, made = 0;
    RtBytes *out = rti_bytes_alloc((size_t)len);
    uint32_t bits = 0;
    for (int have = 0; made < len; in += in < end) {
        uint32_t c = in < end ? *in : 0;
        if (c == '\n' || c == '\r' || in >= end) c = 0; /* spaces at the end got lost */
        else if (c < ' ' || c > ' ' + 64) rt_errorf(BINASCII_ERROR, "Illegal char");
        else c = (c - ' ') & 63;
        bits = bits << 6 | c;
        have += 6;
        if (have >= 8) {
            have -= 8;
            out->data[made++] = (uint8_t)(bits >> have);
        }
    }
    for (; in < end; in++)
        if (*in != ' ' && *in != ' ' + 64 && *in != '\n' && *in != '\r')
            rt_errorf(BINASCII_ERROR, "Trailing garbage");
    return RT_VALUE(out);
}

/* ---- checksums ---- */

static uint32_t low_bits(RtValue v, int bits)
{
    RtValue n = rti_index(v);
    int64_t low = RT_IS_INT(n) ? RT_UNINT(n) : 0;
    if (!RT_IS_INT(n)) rti_int_to_i64(rti_and(n, rti_int(((int64_t)1 << bits) - 1)), &low);
    return (uint32_t)low;
}

/* tables[k][b]: the effect of byte b when k more bytes follow it. */
static const uint32_t (*crc_tables(void))[256]
{
    static uint32_t tables[8][256];
    if (tables[0][1]) return (const uint32_t(*)[256])tables;
    for (uint32_t b = 0; b < 256; b++) {
        uint32_t crc = b;
        for (int k = 0; k < 8; k++) crc = crc >> 1 ^ (0xEDB88320u & -(crc & 1));
        tables[0][b] = crc;
    }
    for (int k = 1; k < 8; k++)
        for (uint32_t b = 0; b < 256; b++)
            tables[k][b] = tables[k - 1][b] >> 8 ^ tables[0][tables[k - 1][b] & 255];
    return (const uint32_t(*)[256])tables;
}

BINASCII_FUNCTION(crc32)
{
    RtText view;
    uint32_t crc = ~(count > 1 ? low_bits(args[1], 32) : 0);
    bytes_view_of(args[0], &view);
    const uint32_t(*t)[256] = crc_tables();
    const uint8_t *p = view.data, *end = p + view.len;
    for (; end - p >= 8; p += 8) {
        uint32_t low = load32(p) ^ crc, high = load32(p + 4);
        crc = t[7][low & 255] ^ t[6][low >> 8 & 255] ^ t[5][low >> 16 & 255] ^ t[4][low >> 24] ^
              t[3][high & 255] ^ t[2][high >> 8 & 255] ^ t[1][high >> 16 & 255] ^ t[0][high >> 24];
    }
    for (; p < end; p++) crc = crc >> 8 ^ t[0][(crc ^ *p) & 255];
    return rti_int_u64(~crc);
}

BINASCII_FUNCTION(crc_hqx)
{
    RtText view;
    uint32_t crc = low_bits(args[1], 32) & 0xFFFF;
    bytes_view_of(args[0], &view);
    const uint8_t *p = view.data;
    for (int64_t i = 0; i < view.len; i++) {
        crc ^= (uint32_t)p[i] << 8;
        for (int k = 0; k < 8; k++) crc = crc << 1 ^ (crc & 0x8000 ? 0x1021 : 0);
        crc &= 0xFFFF;
    }
    return RT_INT(crc);
}

/* ---- the module ---- */

static const RtMethodDef binascii_functions[] = {
#define METHOD(module, name, min, max, flags, sig, doc)                                            \
    {#name, module##_##name, min, max, flags, sig, doc},
#include "rt/methods/binascii.def"
#undef METHOD
    {0},
};

static void fill(RtModule *module)
{
    rt_gc_root_range(binascii_roots, 2);
    binascii_roots[0] = RT_VALUE(native_exception(module, "binascii", "Error", &rt_ValueError));
    binascii_roots[1] = RT_VALUE(native_exception(module, "binascii", "Incomplete", &rt_Exception));
}

const RtModuleDef rt_module_binascii = {
    .name = "binascii",
    .doc = "Conversion between binary data and ASCII",
    .functions = binascii_functions,
    .fill = fill,
};
