/* float(text): correctly rounded decimal to double.
 *
 * Up to 19 digits are read into a word. Small cases are one exact floating-point operation
 * (Clinger); the rest is one or two 128-bit products with a power of ten from the table (Eisel and
 * Lemire), which decide all but about one in a million; strtod decides those. Longer numbers are
 * bracketed by their first 19 digits. Read floatconv.h first.
 */
#include "floatconv.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "numtext.h"
#include "text.h"

/* ---- digits * 10**exponent ---- */

/* Both operands exact in a double, so is at most one rounding. */
static bool exact_operation(uint64_t digits, int64_t exponent, double *out)
{
    static const double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                  1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (digits > (uint64_t)1 << 53 || exponent < -22 || exponent > 22) return false;
    *out = exponent < 0 ? (double)digits / tens[-exponent] : (double)digits * tens[exponent];
    return true;
}

/* The power of ten: exact, rounded down when large, rounded up when below 1, so that halfway cases
 * of small negative exponents come out as such. */
static void approximate_power(int exponent, uint64_t *high, uint64_t *low)
{
    const uint64_t *ten = rti_pow10(exponent);
    *high = ten[0];
    *low = ten[1];
    if (exponent > 55 && (*low)-- == 0) --*high;
}

int rti_decimal_to_double(uint64_t digits, int64_t exponent, double *out)
{
    if (digits == 0 || exponent < -342) {
        *out = 0.0;
        return 1;
    }
    if (exponent > 308) {
        *out = INFINITY;
        return 1;
    }
    if (exact_operation(digits, exponent, out)) return 1;
    int e = (int)exponent, zeros = __builtin_clzll(digits);
    uint64_t ten_high, ten_low, w = digits << zeros;
    approximate_power(e, &ten_high, &ten_low);
    unsigned __int128 product = (unsigned __int128)w * ten_high;
    uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product;
    if ((high & 0x1ff) ==
        0x1ff) { /* the bits below the result's are all ones: the lower half may carry */
        uint64_t more = (uint64_t)((unsigned __int128)w * ten_low >> 64);
        low += more;
        if (low < more) high++;
    }
    if (low == UINT64_MAX && (e < -27 || e > 55)) return 0;
    int top = (int)(high >> 63), drop = top + 9;
    uint64_t mantissa = high >> drop; /* 54 bits: the result's 53 and one to round with */
    int biased = (217706 * e >> 16) + 63 + top - zeros + 1023;
    if (biased <= 0) { /* subnormal */
        if (biased <= -63) {
            *out = 0.0;
            return 1;
        }
        mantissa >>=
            1 -
            biased; /* never exactly halfway: the power of five in the denominator is too large */
        mantissa = (mantissa + (mantissa & 1)) >> 1;
        *out = rt_double(mantissa); /* a carry into bit 52 is the smallest normal number */
        return 1;
    }
    bool halfway =
        low <= 1 && e >= -4 && e <= 23 && (mantissa & 3) == 1 && mantissa << drop == high;
    if (halfway) mantissa &= ~(uint64_t)1; /* to even */
    mantissa = (mantissa + (mantissa & 1)) >> 1;
    if (mantissa == (uint64_t)1 << 53) {
        mantissa >>= 1;
        biased++;
    }
    if (biased >= 0x7ff) {
        *out = INFINITY;
    } else {
        *out = rt_double((mantissa & ~((uint64_t)1 << 52)) | (uint64_t)biased << 52);
    }
    return 1;
}

/* ---- text ---- */

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

typedef struct Decimal {
    uint64_t digits;  /* the first 19 significant ones */
    int64_t exponent; /* of the last of them */
    bool truncated;   /* a non-zero digit was left out */
} Decimal;

/* Digits of the integer part or the fraction; returns the end. */
static const char *scan_digits(const char *p, Decimal *decimal, int *significant, bool fraction)
{
    for (; is_digit(*p); p++) {
        if (*significant < 19) {
            decimal->digits = decimal->digits * 10 + (unsigned)(*p - '0');
            *significant += decimal->digits != 0;
            decimal->exponent -= fraction;
        } else {
            decimal->truncated |= *p != '0';
            decimal->exponent += !fraction;
        }
    }
    return p;
}

/* An unsigned decimal literal; NULL when there is none. */
static const char *scan_decimal(const char *p, Decimal *decimal)
{
    int significant = 0;
    *decimal = (Decimal){0};
    const char *start = p;
    p = scan_digits(p, decimal, &significant, false);
    bool any = p > start;
    if (*p == '.') {
        const char *fraction = p + 1;
        p = scan_digits(fraction, decimal, &significant, true);
        any |= p > fraction;
    }
    if (!any) return NULL;
    if (*p == 'e' || *p == 'E') {
        const char *q = p + 1;
        bool negative = *q == '-';
        if (*q == '-' || *q == '+') q++;
        if (is_digit(*q)) {
            int64_t e = 0;
            for (; is_digit(*q); q++)
                if (e < (int64_t)1 << 48) e = e * 10 + (*q - '0');
            decimal->exponent += negative ? -e : e;
            p = q;
        }
    }
    return p;
}

static double decimal_value(const char *text, const Decimal *decimal)
{
    double d, next;
    if (rti_decimal_to_double(decimal->digits, decimal->exponent, &d)) {
        if (!decimal->truncated) return d;
        if (rti_decimal_to_double(decimal->digits + 1, decimal->exponent, &next) && next == d)
            return d;
    }
    return strtod(text, NULL);
}

size_t rti_float_scan(const char *text, double *out)
{
    const char *p = text;
    bool negative = *p == '-';
    if (*p == '-' || *p == '+') p++;
    double d;
    if (*p == 'i' || *p == 'I' || *p == 'n' || *p == 'N') {
        size_t n = !strncasecmp(p, "infinity", 8) ? 8 : !strncasecmp(p, "inf", 3) ? 3 : 0;
        d = n ? INFINITY : NAN;
        if (!n && !strncasecmp(p, "nan", 3)) n = 3;
        if (!n) return 0;
        p += n;
    } else {
        Decimal decimal;
        const char *end = scan_decimal(p, &decimal);
        if (!end) return 0;
        d = decimal_value(p, &decimal);
        p = end;
    }
    *out = negative ? -d : d;
    return (size_t)(p - text);
}

int rti_float_parse_text(const char *text, size_t len, double *out)
{
    rti_strip_spaces(&text, &len);
    if (len == 0) return 0;
    if (rti_float_scan(text, out) == len) return 1;
    if (!memchr(text, '_', len)) return 0;
    char small[64], *plain = len < sizeof small ? small : rt_gc_block(len + 1);
    return rti_strip_underscores(text, len, plain, &len) && rti_float_scan(plain, out) == len;
}

int rti_float_parse(const char *text, size_t len, double *out)
{
    char small[64], *copy = len < sizeof small ? small : rt_gc_block(len + 1);
    memcpy(copy, text, len);
    copy[len] = 0;
    return rti_float_parse_text(copy, len, out);
}
