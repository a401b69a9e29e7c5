/* Integers as text: str(), hex and friends, int(text, base).
 *
 * Decimal conversions of big numbers are limited to rt_int_max_str_digits digits, as CPython limits
 * them; bases that are powers of two are not. The digits of immediates are made two at a time. Read
 * bigint.h first.
 */
#include "bigint.h"

#include "numtext.h"
#include "runtime.h"

int64_t rt_int_max_str_digits = 4300;

const char rti_digit_pairs[201] = "0001020304050607080910111213141516171819202122232425262728293"
                                  "031323334353637383940414243444546474849"
                                  "5051525354555657585960616263646566676869707172737475767778798"
                                  "081828384858687888990919293949596979899";

/* ---- to text ---- */

/* A number below 10**8 without leading zeros. */
static inline char *put_short(char *out, uint32_t n)
{
    if (n < 10) {
        *out = (char)('0' + n);
        return out + 1;
    }
    if (n < 100) {
        memcpy(out, rti_digit_pairs + 2 * n, 2);
        return out + 2;
    }
    char text[8];
    rti_put_eight(text, n);
    size_t zeros = n >= 10000 ? (n >= 1000000 ? 0 : 2) : 4;
    zeros += text[zeros] == '0';
    memcpy(out, text + zeros, 8 - zeros);
    return out + 8 - zeros;
}

char *rti_put_u64(char *out, uint64_t n)
{
    const uint32_t unit = 100000000;
    if (n < unit) return put_short(out, (uint32_t)n);
    uint64_t high = n / unit;
    if (high < unit) {
        out = put_short(out, (uint32_t)high);
    } else {
        out = put_short(out, (uint32_t)(high / unit));
        rti_put_eight(out, (uint32_t)(high % unit));
        out += 8;
    }
    rti_put_eight(out, (uint32_t)(n % unit));
    return out + 8;
}

char *rti_put_i64(char *out, int64_t n)
{
    if (n >= 0) return rti_put_u64(out, (uint64_t)n);
    *out++ = '-';
    return rti_put_u64(out, 0 - (uint64_t)n);
}

/* Digits of a word in base 2, 8 or 16. */
static size_t put_power_of_two(char *out, uint64_t n, int shift)
{
    size_t count = n ? (size_t)((64 - __builtin_clzll(n) + shift - 1) / shift) : 1;
    for (size_t i = count; i-- > 0; n >>= shift)
        out[i] = "0123456789abcdef"[n & ((1u << shift) - 1)];
    return count;
}

char *rti_int_digits(RtValue v, int base, char *small, size_t *count)
{
    IntView a;
    rti_int_view(v, &a);
    int shift = base == 2 ? 1 : base == 8 ? 3 : 4;
    if (a.len <= 1) {
        uint64_t n = a.len ? a.limbs[0] : 0;
        *count = base == 10 ? (size_t)(rti_put_u64(small, n) - small)
                            : put_power_of_two(small, n, shift);
        return small;
    }
    size_t n, zeros = 0;
    char *text = rti_limbs_to_digits(a.limbs, a.len, base, &n);
    while (zeros + 1 < n && text[zeros] == '0') zeros++;
    *count = n - zeros;
    return text + zeros;
}

static RT_NORETURN void too_many_digits(void)
{
    rt_errorf(&rt_ValueError,
              "Exceeds the limit (%lld digits) for integer string conversion; use "
              "sys.set_int_max_str_digits() to increase the limit",
              (long long)rt_int_max_str_digits);
}

/* True when v certainly has more decimal digits than the limit allows; the few sizes around the
 * limit are decided by the conversion itself. */
static bool surely_too_long(RtValue v)
{
    if (RT_IS_INT(v) || rt_int_max_str_digits == 0) return false;
    return (double)(rti_int_bit_length(v) - 1) * 0.30102999 > (double)rt_int_max_str_digits;
}

void rti_int_check_digits(RtValue v)
{
    if (RT_IS_INT(v) || rt_int_max_str_digits == 0) return;
    if (surely_too_long(v)) too_many_digits();
    if ((double)rti_int_bit_length(v) * 0.30103 < (double)rt_int_max_str_digits) return;
    char small[72];
    size_t count;
    rti_int_digits(v, 10, small, &count);
    if ((int64_t)count > rt_int_max_str_digits) too_many_digits();
}

/* The text of an int of at most seven characters, as the word it is: eight digits are made at once, the first in the top
 * byte, and the zeros in front shifted out. */
static inline RtValue short_text(int64_t n)
{
    uint64_t x = (uint64_t)(n < 0 ? -n : n), high = x / 10000;
    x = high << 32 | (x - high * 10000);
    uint64_t hundreds = ((x * 10486) >> 20) & 0x0000007F0000007Fu;
    x = (hundreds << 16) + (x - hundreds * 100);
    uint64_t tens = ((x * 103) >> 10) & 0x000F000F000F000Fu;
    x = (tens << 8) + (x - tens * 10);
    unsigned zeros = (unsigned)__builtin_clzll(x | 1) & ~7u, len = 8 - zeros / 8;
    x = (x | 0x3030303030303030u) << zeros;
    if (n < 0) {
        x = x >> 8 | (uint64_t)'-' << 56;
        len++;
    }
    return x | len << 5 | RT_STR7_TAG;
}

RtValue rti_int_to_str(RtValue v, int base)
{
    char small[72];
    if (base == 10 && RT_IS_INT(v) && RT_UNINT(v) < 10000000 && RT_UNINT(v) > -1000000)
        return short_text(RT_UNINT(v));
    if (RT_LIKELY(base == 10 && RT_IS_INT(v)))
        return rti_str_ascii(small, (size_t)(rti_put_i64(small, RT_UNINT(v)) - small));
    if (base == 10 && surely_too_long(v)) too_many_digits();
    size_t count;
    const char *digits = rti_int_digits(v, base, small, &count);
    if (base == 10 && rt_int_max_str_digits && (int64_t)count > rt_int_max_str_digits)
        too_many_digits();
    if (rti_int_sign(v) >= 0) return rti_str_ascii(digits, count);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_char(&b, '-');
    rti_buf_ascii(&b, digits, count);
    return rti_buf_finish(&b);
}

/* ---- from text ---- */

const char *rti_numeric_ascii(RtValue str, char *small, size_t room, size_t *len)
{
    RtText text;
    rti_text(str, &text);
    size_t count = (size_t)text.len;
    char *out = count < room ? small : rt_gc_block(count + 1);
    if (text.width == 1) {
        const uint8_t *chars = text.data;
        uint8_t bits = 0;
        for (size_t i = 0; i < count; i++) bits |= chars[i];
        if (bits < 128) {
            memcpy(out, chars, count);
            out[count] = 0;
            *len = count;
            return out;
        }
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t c = rti_text_at(&text, (int64_t)i);
        if (c >= 128) {
            int digit = rti_uc_decimal(c);
            c = rti_uc_isspace(c) ? ' ' : digit >= 0 ? (uint32_t)('0' + digit) : '?';
        }
        out[i] = (char)c;
    }
    out[count] = 0;
    *len = count;
    return out;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

void rti_strip_spaces(const char **text, size_t *len)
{
    while (*len && is_space(**text)) {
        ++*text;
        --*len;
    }
    while (*len && is_space((*text)[*len - 1])) --*len;
}

int rti_strip_underscores(const char *text, size_t len, char *out, size_t *out_len)
{
    size_t n = 0;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        if (c == '_') {
            bool between = i > 0 && i + 1 < len && text[i - 1] >= '0' && text[i - 1] <= '9' &&
                           text[i + 1] >= '0' && text[i + 1] <= '9';
            if (!between) return 0;
        } else {
            out[n++] = c;
        }
    }
    out[n] = 0;
    *out_len = n;
    return 1;
}

int rti_bytes_text(RtValue v, const char **text, size_t *len)
{
    const uint8_t *data;
    int64_t count;
    if (!rti_bytes_view(v, &data, &count)) return 0;
    *text = (const char *)data;
    *len = (size_t)count;
    return 1;
}

/* Value of a digit in bases up to 36, or 36. */
static int digit_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 36;
}

static bool has_prefix(const char *p, const char *end, char letter)
{
    return end - p >= 2 && p[0] == '0' && (p[1] | 32) == letter;
}

/* The base that base 0 stands for, by the literal's prefix. */
static int detect_base(const char *p, const char *end)
{
    return has_prefix(p, end, 'x')   ? 16
           : has_prefix(p, end, 'o') ? 8
           : has_prefix(p, end, 'b') ? 2
                                     : 10;
}

/* int(text, base) without the error: 0 when text is no literal. */
static RtValue parse(const char *text, size_t len, int base)
{
    rti_strip_spaces(&text, &len);
    const char *p = text, *end = text + len;
    bool negative = false, only_zeros = false;
    if (p < end && (*p == '+' || *p == '-')) negative = *p++ == '-';
    if (base == 0) {
        base = detect_base(p, end);
        only_zeros = base == 10 && p < end && *p == '0'; /* 0, 00, 0_0; but not 010 */
    }
    if ((base == 16 && has_prefix(p, end, 'x')) || (base == 8 && has_prefix(p, end, 'o')) ||
        (base == 2 && has_prefix(p, end, 'b'))) {
        p += 2;
        if (p < end && *p == '_') p++;
    }
    if (p == end || *p == '_' || end[-1] == '_') return 0;
    const char *start = p;
    uint64_t word = 0;
    size_t count = 0;
    for (; p < end; p++) {
        if (*p == '_') {
            if (p[-1] == '_') return 0;
            continue;
        }
        int d = digit_value(*p);
        if (d >= base || (only_zeros && d)) return 0;
        count++;
        word = word * (unsigned)base + (unsigned)d; /* meaningless for long numbers */
    }
    if (count <= 12 || (base <= 10 && count <= 19))
        return rti_int_i128(negative ? -(__int128)word : (__int128)word);
    bool power_of_two = (base & (base - 1)) == 0;
    if (!power_of_two && rt_int_max_str_digits && (int64_t)count > rt_int_max_str_digits)
        rt_errorf(
            &rt_ValueError,
            "Exceeds the limit (%lld digits) for integer string conversion: value has %lld digits; "
            "use sys.set_int_max_str_digits() to increase the limit",
            (long long)rt_int_max_str_digits, (long long)count);
    unsigned char *values = rt_gc_block(count);
    size_t n = 0;
    for (p = start; p < end; p++)
        if (*p != '_') values[n++] = (unsigned char)digit_value(*p);
    return rti_int_from_digits(values, count, base, negative);
}

RtValue rti_int_parse(const char *text, size_t len, int base, RtValue shown)
{
    RtValue n = parse(text, len, base);
    if (!n && !rti_is_str(shown)) shown = rti_bytes(text, len < 200 ? len : 200); /* whatever it was */
    if (!n)
        rt_errorf(&rt_ValueError, "invalid literal for int() with base %d: %.200R", base, shown);
    return n;
}

RtValue rti_int_from_limbs_text(const char *digits, int base)
{
    const char *p = digits, *end = digits + strlen(digits);
    bool negative = *p == '-';
    p += negative;
    if (base == 16 && has_prefix(p, end, 'x')) p += 2;
    size_t count = (size_t)(end - p);
    unsigned char *values = rt_gc_block(count + 1);
    for (size_t i = 0; i < count; i++) values[i] = (unsigned char)digit_value(p[i]);
    return rti_int_from_digits(values, count, base, negative);
}
