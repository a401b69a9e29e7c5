/* Powers of ten as 128-bit fractions, for the shortest digits of a float and for reading one.
 *
 * Each is rounded up and scaled so that its top bit is set; only 1e0 to 1e55 are exact. The table
 * is made when the first float is converted, in some 20 microseconds: from 1 upwards by factors of
 * ten and downwards by divisions, in WORDS words. What these cut off grows to 2**-380 of the value
 * and is far from reaching the 128 bits that are kept.
 */
#include "floatconv.h"

#include <gmp.h>

enum { WORDS = 7, ROWS = RTI_POW10_LAST - RTI_POW10_FIRST + 1 };

static uint64_t table[ROWS][2];

/* The upper 128 bits of x, rounded up. */
static void store(uint64_t row[2], const mp_limb_t *x)
{
    uint64_t rest = 0;
    for (int i = 0; i < WORDS - 2; i++) rest |= x[i];
    row[1] = x[WORDS - 2] + (rest != 0);
    row[0] = x[WORDS - 1] + (rest && !row[1]);
}

static void make_table(void)
{
    mp_limb_t x[WORDS] = {[WORDS - 1] = (mp_limb_t)1 << 63}; /* 1e0; the top bit is always set */
    for (int power = 0; power <= RTI_POW10_LAST; power++) {
        store(table[power - RTI_POW10_FIRST], x);
        mpn_rshift(x, x, WORDS, 4);
        mpn_mul_1(x, x, WORDS, 10);
        while (!(x[WORDS - 1] >> 63)) mpn_lshift(x, x, WORDS, 1);
    }
    for (int i = 0; i < WORDS; i++) x[i] = 0;
    x[WORDS - 1] = (mp_limb_t)1 << 63;
    for (int power = -1; power >= RTI_POW10_FIRST; power--) {
        mpn_divrem_1(x, 0, x, WORDS, 10);
        mpn_lshift(x, x, WORDS, (unsigned)__builtin_clzll(x[WORDS - 1]));
        store(table[power - RTI_POW10_FIRST], x);
    }
}

const uint64_t *rti_pow10(int exponent)
{
    if (RT_UNLIKELY(!table[0][0])) make_table();
    return table[exponent - RTI_POW10_FIRST];
}
