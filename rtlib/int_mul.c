/* int_mul.c - a * b, and which of GMP's ways to multiply programs carry.
 *
 * Every program carries GMP's mpn_mul, and with it seven algorithms. Two of them, Toom-6.5 and
 * Toom-8.5 with their squares, are 30 KB for operands of some 300 to 5,000 limbs. Defined here, in
 * terms of Toom-4 and the FFT, they are not taken out of libgmp.a; what they would do is slower by
 * 11 % at 600 limbs, 28 % at worst. Their names are GMP's own and no part of its interface: where
 * another version of GMP does not ask for them, nothing does.
 */
#include "bigint.h"

#include <stdlib.h>

#include "runtime.h"

void __gmpn_nussbaumer_mul(mp_ptr product, mp_srcptr a, mp_size_t an, mp_srcptr b, mp_size_t bn);
void __gmpn_toom44_mul(mp_ptr product, mp_srcptr a, mp_size_t an, mp_srcptr b, mp_size_t bn,
                       mp_ptr scratch);
void __gmpn_toom4_sqr(mp_ptr square, mp_srcptr a, mp_size_t n, mp_ptr scratch);
void __gmpn_toom6h_mul(mp_ptr product, mp_srcptr a, mp_size_t an, mp_srcptr b, mp_size_t bn,
                       mp_ptr scratch);
void __gmpn_toom8h_mul(mp_ptr product, mp_srcptr a, mp_size_t an, mp_srcptr b, mp_size_t bn,
                       mp_ptr scratch);
void __gmpn_toom6_sqr(mp_ptr square, mp_srcptr a, mp_size_t n, mp_ptr scratch);
void __gmpn_toom8_sqr(mp_ptr square, mp_srcptr a, mp_size_t n, mp_ptr scratch);

enum { FFT_MIN = 2200 }; /* limbs from which the FFT needs fewer instructions than Toom-4 */

static mp_ptr limbs_of(size_t count)
{
    mp_ptr limbs = malloc(count * sizeof *limbs);
    if (!limbs) abort(); /* as GMP itself does */
    return limbs;
}

/* an >= bn > an / 2. Toom-4 takes operands of nearly the same length; what is left over of the
 * longer one is multiplied by itself. */
static void multiply(mp_ptr product, mp_srcptr a, mp_size_t an, mp_srcptr b, mp_size_t bn)
{
    if (bn >= FFT_MIN) {
        __gmpn_nussbaumer_mul(product, a, an, b, bn);
        return;
    }
    if (12 + 3 * an < 4 * bn) {
        mp_ptr scratch = limbs_of(3 * (size_t)an + GMP_NUMB_BITS);
        __gmpn_toom44_mul(product, a, an, b, bn, scratch);
        free(scratch);
        return;
    }
    mp_size_t rest = an - bn;
    mp_ptr high = limbs_of((size_t)an);
    mpn_mul_n(product, a, b, bn);
    if (rest >= bn)
        mpn_mul(high, a + bn, rest, b, bn);
    else
        mpn_mul(high, b, bn, a + bn, rest);
    mp_limb_t carry = mpn_add_n(product + bn, product + bn, high, bn);
    mpn_add_1(product + 2 * bn, high + bn, rest, carry);
    free(high);
}

static void square(mp_ptr product, mp_srcptr a, mp_size_t n)
{
    if (n >= FFT_MIN) {
        __gmpn_nussbaumer_mul(product, a, n, a, n);
        return;
    }
    mp_ptr scratch = limbs_of(3 * (size_t)n + GMP_NUMB_BITS);
    __gmpn_toom4_sqr(product, a, n, scratch);
    free(scratch);
}

void __gmpn_toom6h_mul(mp_ptr product, mp_srcptr a, mp_size_t an, mp_srcptr b, mp_size_t bn,
                       mp_ptr scratch)
{
    (void)scratch;
    multiply(product, a, an, b, bn);
}

void __gmpn_toom8h_mul(mp_ptr product, mp_srcptr a, mp_size_t an, mp_srcptr b, mp_size_t bn,
                       mp_ptr scratch)
{
    (void)scratch;
    multiply(product, a, an, b, bn);
}

void __gmpn_toom6_sqr(mp_ptr product, mp_srcptr a, mp_size_t n, mp_ptr scratch)
{
    (void)scratch;
    square(product, a, n);
}

void __gmpn_toom8_sqr(mp_ptr product, mp_srcptr a, mp_size_t n, mp_ptr scratch)
{
    (void)scratch;
    square(product, a, n);
}

/* ---- a * b ---- */

RtValue rti_int_mul(RtValue a, RtValue b)
{
    if (RT_LIKELY(RT_BOTH_INT(a, b))) return rti_int_i128((__int128)RT_UNINT(a) * RT_UNINT(b));
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    if (x.len == 0 || y.len == 0) return RT_INT(0);
    const IntView *big = &x, *small = &y;
    if (big->len < small->len) {
        big = &y;
        small = &x;
    }
    int64_t len = big->len + small->len;
    RtBigInt *r = rti_bigint_alloc(len);
    mp_limb_t *out = (mp_limb_t *)r->limbs;
    if (small->len == 1)
        out[len - 1] = mpn_mul_1(out, big->limbs, big->len, small->limbs[0]);
    else if (big->limbs == small->limbs)
        mpn_sqr(out, big->limbs, big->len);
    else
        mpn_mul(out, big->limbs, big->len, small->limbs, small->len);
    return rti_bigint_finish(r, len, x.negative != y.negative);
}
