/* Integers: power, greatest common divisor, integer square root.
 *
 * Results that fit a machine word are computed in one. The divisor of larger ones is found by GMP's
 * mpz layer over read-only views of our limbs: the result object is allocated before GMP takes
 * memory of its own, so that nothing of GMP's is held while we may raise. Read bigint.h first.
 */
#include "bigint.h"

#include "runtime.h"

/* No machine has memory for a power of more bits than this. */
#define MAX_POWER_BITS ((int64_t)1 << 46)

/* |v| as an mpz that shares the limbs. */
static mpz_srcptr view_as_mpz(mpz_t z, const IntView *v)
{
    return mpz_roinit_n(z, v->limbs, v->len);
}

/* Move an mpz's magnitude into r (which has room) and release it. */
static RtValue take_mpz(RtBigInt *r, mpz_t z, bool negative)
{
    int64_t len = (int64_t)mpz_size(z);
    if (len) memcpy(r->limbs, mpz_limbs_read(z), (size_t)len * sizeof(mp_limb_t));
    mpz_clear(z);
    return rti_bigint_finish(r, len, negative);
}

/* ---- power ---- */

/* base**exponent for machine words; false on overflow. */
static bool small_power(int64_t base, uint64_t exponent, int64_t *out)
{
    int64_t result = 1;
    for (;;) {
        if ((exponent & 1) && __builtin_mul_overflow(result, base, &result)) return false;
        exponent >>= 1;
        if (!exponent) break;
        if (__builtin_mul_overflow(base, base, &base)) return false;
    }
    *out = result;
    return true;
}

/* |base|**exponent by squaring from the top bit down, between two buffers; base is odd or of
 * several limbs. */
static RtValue big_power(const IntView *base, uint64_t exponent, bool negative)
{
    int64_t bits = rti_limbs_bits(base->limbs, base->len);
    if (exponent > (uint64_t)(MAX_POWER_BITS / bits)) rt_raise(RT_VALUE(&rt_MemoryError));
    int64_t room = (int64_t)((uint64_t)bits * exponent / 64) + 2 + base->len;
    RtBigInt *result = rti_bigint_alloc(room);
    mp_limb_t *spare = rti_limbs_scratch(room), *value = (mp_limb_t *)result->limbs, *other = spare;
    memcpy(value, base->limbs, (size_t)base->len * sizeof *value);
    int64_t len = base->len;
    for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; bit--) {
        mpn_sqr(other, value, len);
        len = 2 * len;
        len -= other[len - 1] == 0;
        mp_limb_t *t = value;
        value = other;
        other = t;
        if (!(exponent >> bit & 1)) continue;
        if (base->len == 1) {
            mp_limb_t carry = mpn_mul_1(value, value, len, base->limbs[0]);
            value[len] = carry;
            len += carry != 0;
        } else {
            mpn_mul(other, value, len, base->limbs, base->len);
            len += base->len;
            len -= other[len - 1] == 0;
            t = value;
            value = other;
            other = t;
        }
    }
    if (value == spare) memcpy(result->limbs, value, (size_t)len * sizeof *value);
    rti_limbs_release(spare, room);
    return rti_bigint_finish(result, len, negative);
}

RtValue rti_int_pow(RtValue base, RtValue exponent)
{
    int64_t e, small;
    if (RT_BOTH_INT(base, exponent) && RT_UNINT(exponent) < 64 &&
        small_power(RT_UNINT(base), (uint64_t)RT_UNINT(exponent), &small))
        return rti_int(small);
    IntView b;
    rti_int_view(base, &b);
    if (rti_int_sign(exponent) == 0) return RT_INT(1);
    if (b.len == 0) return RT_INT(0);
    bool odd = rti_int_and(exponent, RT_INT(1)) != RT_INT(0);
    if (b.len == 1 && b.limbs[0] == 1) return RT_INT(b.negative && odd ? -1 : 1);
    if (!rti_int_to_i64(exponent, &e)) rt_raise(RT_VALUE(&rt_MemoryError));
    if (b.len > 1) return big_power(&b, (uint64_t)e, b.negative && odd);
    /* One limb: powers of two come out as a shift. */
    int twos = __builtin_ctzll(b.limbs[0]);
    IntView reduced = {.len = 1, .small = b.limbs[0] >> twos};
    reduced.limbs = &reduced.small;
    bool negative = b.negative && odd;
    if (twos && e > MAX_POWER_BITS / twos) rt_raise(RT_VALUE(&rt_MemoryError));
    RtValue r =
        reduced.small == 1 ? RT_INT(negative ? -1 : 1) : big_power(&reduced, (uint64_t)e, negative);
    return twos ? rti_int_shl(r, (uint64_t)twos * (uint64_t)e) : r;
}

/* ---- gcd and square root ---- */

static uint64_t gcd_words(uint64_t a, uint64_t b)
{
    if (!a || !b) return a | b;
    int twos = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b) {
        b >>= __builtin_ctzll(b);
        if (a > b) {
            uint64_t t = a;
            a = b;
            b = t;
        }
        b -= a;
    }
    return a << twos;
}

RtValue rti_int_gcd(RtValue a, RtValue b)
{
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    if (x.len <= 1 && y.len <= 1)
        return rti_int_u64(gcd_words(x.len ? x.limbs[0] : 0, y.len ? y.limbs[0] : 0));
    RtBigInt *r = rti_bigint_alloc(x.len > y.len ? x.len : y.len);
    mpz_t xz, yz, gcd;
    mpz_init(gcd);
    mpz_gcd(gcd, view_as_mpz(xz, &x), view_as_mpz(yz, &y));
    return take_mpz(r, gcd, false);
}

RtValue rti_int_isqrt(RtValue v)
{
    IntView a;
    rti_int_view(v, &a);
    if (a.len == 0) return RT_INT(0);
    RtBigInt *r = rti_bigint_alloc((a.len + 1) / 2);
    mpn_sqrtrem((mp_limb_t *)r->limbs, NULL, a.limbs, a.len);
    return rti_bigint_finish(r, (a.len + 1) / 2, false);
}
