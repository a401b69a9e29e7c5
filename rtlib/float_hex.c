/* float.hex() and float.fromhex(): the exact hexadecimal form.
 *
 * Reading gathers up to 60 significant bits and a sticky one, and rounds once, at the place where
 * the result's precision ends (earlier for subnormal numbers), half to even.
 */
#include <math.h>
#include <string.h>
#include <strings.h>

#include "bigint.h"
#include "floatconv.h"
#include "numtext.h"
#include "text.h"

RtValue rti_float_hex(double d)
{
    char text[40], *p = text;
    if (!isfinite(d)) return rti_float_repr(d);
    uint64_t bits = rt_bits(d), fraction = bits & (((uint64_t)1 << 52) - 1);
    int biased = (int)(bits >> 52 & 0x7ff);
    if (bits >> 63) *p++ = '-';
    *p++ = '0';
    *p++ = 'x';
    *p++ = biased ? '1' : '0';
    *p++ = '.';
    if (biased == 0 && fraction == 0) {
        memcpy(p, "0p+0", 4);
        return rti_str_ascii(text, (size_t)(p + 4 - text));
    }
    for (int shift = 48; shift >= 0; shift -= 4) *p++ = "0123456789abcdef"[fraction >> shift & 15];
    int power = biased ? biased - 1023 : -1022;
    *p++ = 'p';
    if (power >= 0) *p++ = '+';
    return rti_str_ascii(text, (size_t)(rti_put_i64(p, power) - text));
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static RT_NORETURN void invalid(void)
{
    rt_errorf(&rt_ValueError, "invalid hexadecimal floating-point string");
}

static RT_NORETURN void too_large(void)
{
    rt_errorf(&rt_OverflowError, "hexadecimal value too large to represent as a float");
}

/* significand * 2**power, where the lowest bit of significand stands for everything below it. */
static double round_binary(uint64_t significand, int64_t power)
{
    if (significand == 0) return 0.0;
    int bits = 64 - __builtin_clzll(significand);
    if (power + bits > 1024) too_large();
    if (power + bits < -1080) return 0.0;
    int64_t drop = bits - 53;
    if (-1074 - power > drop) drop = -1074 - power;
    if (drop > 0) {
        if (drop > 63) return 0.0; /* under half of the smallest number */
        uint64_t kept = significand >> drop, rest = significand & (((uint64_t)1 << drop) - 1);
        uint64_t half = (uint64_t)1 << (drop - 1);
        if (rest > half || (rest == half && (kept & 1))) kept++;
        significand = kept;
        power += drop;
    }
    double d = ldexp((double)significand, (int)power);
    if (isinf(d)) too_large();
    return d;
}

double rti_float_fromhex(const char *text, size_t len)
{
    rti_strip_spaces(&text, &len);
    const char *p = text, *end = text + len;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    size_t left = (size_t)(end - p);
    double d = 0.0;
    if ((left == 3 && !strncasecmp(p, "inf", 3)) || (left == 8 && !strncasecmp(p, "infinity", 8))) {
        d = INFINITY;
    } else if (left == 3 && !strncasecmp(p, "nan", 3)) {
        d = NAN;
    } else {
        if (left >= 2 && p[0] == '0' && (p[1] | 32) == 'x') p += 2;
        uint64_t significand = 0;
        int64_t power = 0;
        bool any = false, fraction = false;
        for (; p < end; p++) {
            if (*p == '.' && !fraction) {
                fraction = true;
                continue;
            }
            int digit = hex_digit(*p);
            if (digit < 0) break;
            any = true;
            if (significand >> 58) {
                significand |= digit != 0;
                power += fraction ? 0 : 4;
            } else {
                significand = significand << 4 | (unsigned)digit;
                power -= fraction ? 4 : 0;
            }
        }
        if (!any) invalid();
        if (p < end && (*p | 32) == 'p') {
            p++;
            bool minus = p < end && *p == '-';
            if (p < end && (*p == '-' || *p == '+')) p++;
            int64_t e = 0;
            if (p == end) invalid();
            for (; p < end && *p >= '0' && *p <= '9'; p++)
                if (e < (int64_t)1 << 48) e = e * 10 + (*p - '0');
            power += minus ? -e : e;
        }
        d = round_binary(significand, power);
        if (p != end) invalid();
    }
    return negative ? -d : d;
}
