/* repr(float): the shortest decimal that reads back as the same double.
 *
 * The method is Schubfach (Raffaello Giulietti): scale the double and the borders of its rounding
 * interval by a power of ten from the table, keeping two extra bits and a sticky one, then pick the
 * one or two candidates inside the interval. All in integers; no loop over digits, no retry. Read
 * floatconv.h first.
 */
#include "floatconv.h"

#include <string.h>

#include "numtext.h"

const uint64_t rti_pow10_u64[20] = {
    1u,
    10u,
    100u,
    1000u,
    10000u,
    100000u,
    1000000u,
    10000000u,
    100000000u,
    1000000000u,
    10000000000u,
    100000000000u,
    1000000000000u,
    10000000000000u,
    100000000000000u,
    1000000000000000u,
    10000000000000000u,
    100000000000000000u,
    1000000000000000000u,
    10000000000000000000u,
};

int rti_count_digits(uint64_t n)
{
    if (n < 10) return 1;
    int guess =
        (64 - __builtin_clzll(n)) * 1233 >> 12; /* floor(bits * log10(2)), at most one low */
    return guess + (n >= rti_pow10_u64[guess]);
}

char *rti_put_digits(char *out, uint64_t n, int count)
{
    char *end = out + count;
    for (; count >= 8; count -= 8) {
        rti_put_eight(out + count - 8, (uint32_t)(n % 100000000));
        n /= 100000000;
    }
    uint32_t rest = (uint32_t)n;
    for (; count >= 2; count -= 2) {
        memcpy(out + count - 2, rti_digit_pairs + 2 * (rest % 100), 2);
        rest /= 100;
    }
    if (count) *out = (char)('0' + rest % 10);
    return end;
}

/* The upper 64 bits of (high, low) * factor, lower bits or-ed into the lowest one. */
static inline uint64_t scale_sticky(uint64_t high, uint64_t low, uint64_t factor)
{
    unsigned __int128 small = (unsigned __int128)low * factor;
    unsigned __int128 large = (unsigned __int128)high * factor + (uint64_t)(small >> 64);
    return (uint64_t)(large >> 64) | ((uint64_t)large > 1);
}

static void strip_zeros(uint64_t *digits, int *exponent)
{
    uint64_t n = *digits;
    int zeros = 0;
    if (n % 100000000 == 0) { /* typical of short decimals: 17 digits with a tail of zeros */
        n /= 100000000;
        zeros = 8;
        if (n % 100000000 == 0) {
            n /= 100000000;
            zeros = 16;
        }
    }
    if (n % 10000 == 0) {
        n /= 10000;
        zeros += 4;
    }
    if (n % 100 == 0) {
        n /= 100;
        zeros += 2;
    }
    if (n % 10 == 0) {
        n /= 10;
        zeros += 1;
    }
    *digits = n;
    *exponent += zeros;
}

/* d == significand * 2**power, not a whole number below 2**53. */
static void schubfach(uint64_t significand, int power, bool at_boundary, uint64_t *digits,
                      int *exponent)
{
    bool even = !(significand & 1);
    /* The interval that rounds to d, in quarter units: its lower half is shorter below a power of
     * two. */
    uint64_t lower = 4 * significand - 2 + at_boundary, middle = 4 * significand,
             upper = 4 * significand + 2;
    int k = (power * 1262611 - (at_boundary ? 524031 : 0)) >>
            22; /* floor(log10 of the interval's width) */
    int shift = power + (-k * 1741647 >> 19) + 1;
    const uint64_t *ten = rti_pow10(-k);
    uint64_t low = scale_sticky(ten[0], ten[1], lower << shift) + !even;
    uint64_t mid = scale_sticky(ten[0], ten[1], middle << shift);
    uint64_t high = scale_sticky(ten[0], ten[1], upper << shift) - !even;
    uint64_t s = mid / 4;
    if (s >= 10) { /* one digit fewer, when exactly one such candidate lies inside */
        uint64_t tens = s / 10;
        bool under = low <= 40 * tens, over = 40 * tens + 40 <= high;
        if (under != over) {
            *digits = tens + over;
            *exponent = k + 1;
            return;
        }
    }
    bool under = low <= 4 * s, over = 4 * s + 4 <= high;
    uint64_t half = 4 * s + 2;
    bool up = under != over ? over : mid > half || (mid == half && (s & 1));
    *digits = s + up;
    *exponent = k;
}

void rti_float_shortest(double d, uint64_t *digits, int *exponent)
{
    uint64_t bits = rt_bits(d), fraction = bits & (((uint64_t)1 << 52) - 1);
    int biased = (int)(bits >> 52 & 0x7ff), power = biased ? biased - 1075 : -1074;
    uint64_t significand = biased ? fraction | (uint64_t)1 << 52 : fraction;
    if (power <= 0 && power > -53 && (significand & (((uint64_t)1 << -power) - 1)) == 0) {
        *digits = significand >> -power; /* a whole number below 2**53 is its own shortest form */
        *exponent = 0;
    } else {
        schubfach(significand, power, fraction == 0 && biased > 1, digits, exponent);
    }
    strip_zeros(digits, exponent);
}

char *rti_put_float(char *out, double d)
{
    uint64_t bits = rt_bits(d), magnitude = bits & ~((uint64_t)1 << 63);
    if (magnitude > (uint64_t)0x7ff << 52) {
        memcpy(out, "nan", 3);
        return out + 3;
    }
    if (bits >> 63) *out++ = '-';
    if (magnitude == (uint64_t)0x7ff << 52 || magnitude == 0) {
        memcpy(out, magnitude ? "inf" : "0.0", 3);
        return out + 3;
    }
    uint64_t digits;
    int exponent;
    rti_float_shortest(rt_double(magnitude), &digits, &exponent);
    int count = rti_count_digits(digits),
        point = count + exponent; /* digits before the decimal point */
    if (point > -4 && point <= 0) {
        memcpy(out, "0.000", 5);
        return rti_put_digits(out + 2 - point, digits, count);
    }
    if (point > 0 && point <= 16) {
        if (exponent >= 0) {
            out = rti_put_digits(out, digits, count);
            for (int i = 0; i < exponent; i++) *out++ = '0';
            memcpy(out, ".0", 2);
            return out + 2;
        }
        uint64_t unit = rti_pow10_u64[-exponent];
        out = rti_put_digits(out, digits / unit, point);
        *out++ = '.';
        return rti_put_digits(out, digits % unit, -exponent);
    }
    char *end = rti_put_digits(out + 1, digits, count);
    out[0] = out[1];
    out[1] = '.';
    out = count > 1 ? end : out + 1;
    int e = point - 1;
    *out++ = 'e';
    *out++ = e < 0 ? '-' : '+';
    e = e < 0 ? -e : e;
    return rti_put_digits(out, (uint64_t)e, e >= 100 ? 3 : 2);
}

RtValue rti_float_repr(double d)
{
    char text[RTI_FLOAT_REPR_MAX];
    return rti_str_ascii(text, (size_t)(rti_put_float(text, d) - text));
}
