/* Floats with a given precision: the e, f, g styles, and rounding to decimal places.
 *
 * `f` scales by a power of ten in 128 bits, which is exact while the result fits 64 bits. `e` and
 * `g` take the shortest digits when those are no more than asked for: up to 15 digits a decimal
 * names at most one double, so the correctly rounded digits are the shortest ones with zeros
 * behind. The C library does the rest, exactly. Read floatconv.h first.
 */
#include "floatconv.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "bigint.h"

int rti_float_scaled(double d, int places, uint64_t *out)
{
    uint64_t bits = rt_bits(d), significand = bits & (((uint64_t)1 << 52) - 1);
    int biased = (int)(bits >> 52 & 0x7ff);
    if (biased == 0x7ff || places > 17) return 0;
    if (biased)
        significand |= (uint64_t)1 << 52;
    else
        biased = 1;
    int power = biased - 1075;
    unsigned __int128 product =
        (unsigned __int128)significand * rti_pow10_u64[places]; /* below 2**110 */
    if (power >= 0) {
        if (power > 10 || product >> (64 - power)) return 0;
        *out = (uint64_t)product << power;
        return 1;
    }
    if (power <= -120) {
        *out = 0;
        return 1;
    }
    unsigned __int128 whole = product >> -power, rest = product - (whole << -power);
    unsigned __int128 half = (unsigned __int128)1 << (-power - 1);
    if (rest > half || (rest == half && (whole & 1))) whole++;
    if (whole >> 64) return 0;
    *out = (uint64_t)whole;
    return 1;
}

/* ---- round(d, digits) ---- */

/* Rounding to tens and more: exact on the whole part, the fraction only breaks ties. */
static double round_tens(double d, int places)
{
    if (places > 308) return d < 0 ? -0.0 : 0.0;
    double whole = trunc(fabs(d));
    RtValue unit = rti_int_pow(RT_INT(10), RT_INT(places)), q, r;
    rti_int_divmod(rti_int_from_double(whole), unit, &q, &r);
    int order = rti_int_cmp(rti_int_shl(r, 1), unit);
    bool odd = rti_int_and(q, RT_INT(1)) != RT_INT(0);
    if (order > 0 || (order == 0 && (odd || whole != fabs(d)))) q = rti_int_add(q, RT_INT(1));
    return copysign(rti_int_to_double_inf(rti_int_mul(q, unit)), d);
}

double rti_float_round(double d, int digits)
{
    if (!isfinite(d) || digits > 323) return d;
    if (digits < 0) return round_tens(d, -digits);
    uint64_t scaled;
    double result;
    if (rti_float_scaled(d, digits, &scaled) && rti_decimal_to_double(scaled, -digits, &result))
        return copysign(result, d);
    char text[800];
    snprintf(text, sizeof text, "%.*f", digits, d);
    rti_float_scan(text, &result);
    return result;
}

/* ---- e, f, g ---- */

/* The same in 128 bits: d times the power of ten that leaves `want` digits before the point,
 * rounded. False when the rest is so near to one half that the power's own error could matter. d is
 * normal. */
static bool scaled_digits(double d, int want, char *digits, int *point)
{
    uint64_t bits = rt_bits(d);
    int biased = (int)(bits >> 52);
    if (biased == 0) return false;
    uint64_t significand = (bits << 11) | (uint64_t)1
                                              << 63; /* d == significand * 2**(biased - 1086) */
    int power = want - 1 - ((biased - 1023) * 1262611 >> 22); /* at most one too large */
    for (;; power--) {
        if (power < RTI_POW10_FIRST || power > RTI_POW10_LAST) return false;
        const uint64_t *ten = rti_pow10(power);
        unsigned __int128 low = (unsigned __int128)significand * ten[1];
        unsigned __int128 product = (unsigned __int128)significand * ten[0] + (uint64_t)(low >> 64);
        /* 10**power == ten * 2**(e - 127), so that the value is product * 2**-shift */
        int shift = 1086 - biased + 63 - (217706 * power >> 16);
        if (shift < 66 || shift > 127) return false;
        uint64_t whole = (uint64_t)(product >> shift);
        if (whole >= rti_pow10_u64[want]) continue;
        unsigned __int128 unit = (unsigned __int128)1 << shift, rest = product & (unit - 1),
                          half = unit >> 1;
        const unsigned __int128 error = 8;
        if (rest > half - error && rest < half + error) return false;
        whole += rest > half;
        bool carried = whole == rti_pow10_u64[want];
        if (carried) whole /= 10;
        rti_put_digits(digits, whole, want);
        *point = want - power + carried;
        return true;
    }
}

/* Correctly rounded: the `want` most significant digits of |d| (finite), and how many of them stand
 * before the decimal point. */
static void significant_digits(double d, int want, char *digits, int *point)
{
    d = fabs(d);
    if (d == 0.0) {
        memset(digits, '0', (size_t)want);
        *point = 1;
        return;
    }
    if (want <= 15 && d >= DBL_MIN) {
        uint64_t value;
        int exponent;
        rti_float_shortest(d, &value, &exponent);
        int count = rti_count_digits(value);
        if (count <= want) {
            rti_put_digits(digits, value, count);
            memset(digits + count, '0', (size_t)(want - count));
            *point = count + exponent;
            return;
        }
    }
    if (want <= 17 && scaled_digits(d, want, digits, point)) return;
    char text[40], *long_text = want < 20 ? text : rt_gc_block((size_t)want + 16);
    snprintf(long_text, (size_t)want + 16, "%.*e", want - 1, d); /* D.DDDe+XX */
    digits[0] = long_text[0];
    if (want > 1) memcpy(digits + 1, long_text + 2, (size_t)want - 1);
    const char *e = long_text + (want > 1 ? want + 2 : 2);
    int power = 0;
    for (const char *p = e + 1; *p; p++) power = power * 10 + (*p - '0');
    *point = (*e == '-' ? -power : power) + 1;
}

static char *put_exponent(char *out, int power, char letter)
{
    *out++ = letter;
    *out++ = power < 0 ? '-' : '+';
    power = power < 0 ? -power : power;
    return rti_put_digits(out, (uint64_t)power, power >= 100 ? 3 : 2);
}

static char *put_scientific(char *out, const char *digits, int count, int point, char letter,
                            bool keep_point)
{
    *out++ = digits[0];
    if (count > 1 || keep_point) *out++ = '.';
    memcpy(out, digits + 1, (size_t)count - 1);
    return put_exponent(out + count - 1, point - 1, letter);
}

/* Digits around a decimal point, zeros filled in on either side. */
static char *put_positional(char *out, const char *digits, int count, int point, unsigned flags)
{
    if (point <= 0) {
        *out++ = '0';
        *out++ = '.';
        memset(out, '0', (size_t)-point);
        out += -point;
        memcpy(out, digits, (size_t)count);
        return out + count;
    }
    int before = point < count ? point : count;
    memcpy(out, digits, (size_t)before);
    out += before;
    memset(out, '0', (size_t)(point - before));
    out += point - before;
    if (count > point) {
        *out++ = '.';
        memcpy(out, digits + point, (size_t)(count - point));
        return out + count - point;
    }
    if (flags & (RTI_FLOAT_ALT | RTI_FLOAT_ADD_DOT)) *out++ = '.';
    if (flags & RTI_FLOAT_ADD_DOT) *out++ = '0';
    return out;
}

static char *put_general(char *out, double d, int precision, unsigned flags, char letter)
{
    if (precision == 0) precision = 1;
    char small[64], *digits = precision <= 64 ? small : rt_gc_block((size_t)precision);
    int point, count = precision;
    significant_digits(d, precision, digits, &point);
    if (!(flags & RTI_FLOAT_ALT))
        while (count > 1 && digits[count - 1] == '0') count--;
    bool scientific = point <= -4 || point > precision - ((flags & RTI_FLOAT_ADD_DOT) ? 1 : 0);
    if (scientific) return put_scientific(out, digits, count, point, letter, flags & RTI_FLOAT_ALT);
    return put_positional(out, digits, count, point, flags);
}

static char *put_fixed(char *out, double d, int precision, unsigned flags)
{
    uint64_t scaled;
    if (!rti_float_scaled(d, precision, &scaled))
        return out + sprintf(out, flags & RTI_FLOAT_ALT ? "%#.*f" : "%.*f", precision, fabs(d));
    uint64_t unit = rti_pow10_u64[precision], whole = precision ? scaled / unit : scaled;
    out = rti_put_u64(out, whole);
    if (precision || (flags & RTI_FLOAT_ALT)) *out++ = '.';
    return precision ? rti_put_digits(out, scaled - whole * unit, precision) : out;
}

/* The shortest form; repr's ".0" only on request. */
static char *put_repr(char *out, double d, unsigned flags)
{
    char *end = rti_put_float(out, d);
    if (end - out > 2 && !memcmp(end - 2, ".0", 2)) {
        if (flags & RTI_FLOAT_ADD_DOT) return end;
        return flags & RTI_FLOAT_ALT ? end - 1 : end - 2;
    }
    if ((flags & RTI_FLOAT_ALT) && out[1] == 'e') { /* 1.e+20 */
        memmove(out + 2, out + 1, (size_t)(end - out - 1));
        out[1] = '.';
        end++;
    }
    return end;
}

static bool all_zero(const char *p, const char *end)
{
    for (; p < end && *p != 'e' && *p != 'E'; p++)
        if (*p >= '1' && *p <= '9') return false;
    return true;
}

size_t rti_float_format(char *out, double d, char code, int precision, unsigned flags)
{
    bool upper = code >= 'A' && code <= 'Z';
    char *p = out;
    if (isnan(d)) {
        memcpy(out, upper ? "NAN" : "nan", 3);
        return 3;
    }
    if (signbit(d)) *p++ = '-';
    if (isinf(d)) {
        memcpy(p, upper ? "INF" : "inf", 3);
        return (size_t)(p - out) + 3;
    }
    char *start = p;
    if (code == 'r') {
        p = put_repr(p, fabs(d), flags);
    } else if (code == 'f' || code == 'F') {
        p = put_fixed(p, d, precision, flags);
    } else if (code == 'g' || code == 'G') {
        p = put_general(p, d, precision, flags, upper ? 'E' : 'e');
    } else {
        char small[64], *digits = precision < 64 ? small : rt_gc_block((size_t)precision + 1);
        int point;
        significant_digits(d, precision + 1, digits, &point);
        p = put_scientific(p, digits, precision + 1, point, upper ? 'E' : 'e',
                           flags & RTI_FLOAT_ALT);
    }
    if ((flags & RTI_FLOAT_NO_NEG_ZERO) && start > out && all_zero(start, p)) {
        memmove(out, start, (size_t)(p - start));
        p--;
    }
    return (size_t)(p - out);
}
