/* Integers: pow(base, exponent, modulus) and inverses.
 *
 * Odd moduli up to a few hundred limbs use Montgomery's form: a number x stands as x * B**n mod m
 * (B = 2**64, n limbs), and reducing a product costs n rows of multiplication, no division. Even
 * and huge moduli divide. Either way the exponent is read from the top in windows of WINDOW bits.
 * All memory is taken before the work starts, which then cannot be interrupted by a collection.
 */
#include "bigint.h"

#include "runtime.h"

enum { WINDOW = 4, POWERS = 1 << WINDOW, MONTGOMERY_LIMBS = 300 };

/* One modulus, and the room to work with it. */
typedef struct Modulus {
    const mp_limb_t *limbs;
    int64_t len;
    mp_limb_t inverse;   /* -1 / limbs[0] mod B; 0: reduce by division */
    mp_limb_t *product;  /* 2 * len + 1 limbs */
    mp_limb_t *quotient; /* len + 2 limbs; for division */
} Modulus;

/* -1/a mod B for odd a: each step doubles the number of right bits, 5 at first. */
static mp_limb_t negated_inverse(mp_limb_t a)
{
    mp_limb_t x = (a * 3) ^ 2;
    for (int bits = 5; bits < 64; bits *= 2) x *= 2 - a * x;
    return -x;
}

/* out = product / B**len mod m, the product below m * B**len. Each round makes the lowest limb zero
 * by adding a multiple of m and keeps the carry in its place. */
static void reduce_montgomery(const Modulus *m, mp_limb_t *out)
{
    mp_limb_t *p = m->product;
    for (int64_t i = 0; i < m->len; i++, p++)
        *p = mpn_addmul_1(p, m->limbs, m->len, *p * m->inverse);
    mp_limb_t carry = mpn_add_n(out, p, m->product, m->len);
    if (carry || mpn_cmp(out, m->limbs, m->len) >= 0) mpn_sub_n(out, out, m->limbs, m->len);
}

/* out = product mod m */
static void reduce(const Modulus *m, mp_limb_t *out)
{
    if (m->inverse) reduce_montgomery(m, out);
    else mpn_tdiv_qr(m->quotient, out, 0, m->product, 2 * m->len, m->limbs, m->len);
}

static void multiply(const Modulus *m, mp_limb_t *out, const mp_limb_t *a, const mp_limb_t *b)
{
    if (a == b) mpn_sqr(m->product, a, m->len);
    else mpn_mul_n(m->product, a, b, m->len);
    reduce(m, out);
}

/* out = v in the modulus' form, v below m. */
static void enter(const Modulus *m, mp_limb_t *out, const IntView *v)
{
    mp_limb_t *p = m->product;
    memset(p, 0, (size_t)(2 * m->len) * sizeof *p);
    if (!m->inverse) {
        memcpy(out, v->limbs, (size_t)v->len * sizeof *out);
        memset(out + v->len, 0, (size_t)(m->len - v->len) * sizeof *out);
        return;
    }
    if (v->len) memcpy(p + m->len, v->limbs, (size_t)v->len * sizeof *p);
    mpn_tdiv_qr(m->quotient, out, 0, p, 2 * m->len, m->limbs, m->len);
}

/* The `count` bits of the exponent from bit `at` down to at - count + 1. */
static unsigned bits_at(const IntView *e, int64_t at, int count)
{
    unsigned bits = 0;
    for (; count--; at--) bits = bits << 1 | (unsigned)(e->limbs[at / 64] >> (at % 64) & 1);
    return bits;
}

/* out = base**exponent in the modulus' form; table has room for POWERS numbers, exponent > 0. */
static void raise_to(const Modulus *m, mp_limb_t *out, mp_limb_t *table, const IntView *base,
                     const IntView *exponent)
{
    static const IntView one = {.limbs = &one.small, .len = 1, .small = 1};
    enter(m, table, &one);
    enter(m, table + m->len, base);
    for (int64_t i = 2; i < POWERS; i++)
        multiply(m, table + i * m->len, table + (i - 1) * m->len, table + m->len);
    int64_t bits = rti_limbs_bits(exponent->limbs, exponent->len);
    memcpy(out, table, (size_t)m->len * sizeof *out);
    for (int64_t at = bits - 1; at >= 0;) {
        int count = at + 1 < WINDOW ? (int)(at + 1) : WINDOW;
        unsigned digit = bits_at(exponent, at, count);
        if (at != bits - 1)
            for (int i = 0; i < count; i++) multiply(m, out, out, out);
        if (digit) multiply(m, out, out, table + (int64_t)digit * m->len);
        at -= count;
    }
}

/* 0 <= base < modulus, exponent > 0, the modulus of several limbs. */
static RtValue power_mod(const IntView *base, const IntView *exponent, const IntView *modulus)
{
    int64_t len = modulus->len, room = (POWERS + 3) * len + 4;
    RtBigInt *result = rti_bigint_alloc(len);
    mp_limb_t *scratch = rti_limbs_scratch(room), *out = (mp_limb_t *)result->limbs;
    Modulus m = {.limbs = modulus->limbs, .len = len, .product = scratch + POWERS * len};
    m.quotient = m.product + 2 * len + 1;
    if ((modulus->limbs[0] & 1) && len <= MONTGOMERY_LIMBS)
        m.inverse = negated_inverse(modulus->limbs[0]);
    raise_to(&m, out, scratch, base, exponent);
    if (m.inverse) { /* out of the form: the product with 1 */
        memcpy(m.product, out, (size_t)len * sizeof *out);
        memset(m.product + len, 0, (size_t)len * sizeof *out);
        reduce_montgomery(&m, out);
    }
    rti_limbs_release(scratch, room);
    return rti_bigint_finish(result, len, false);
}

static RtValue power_mod_word(uint64_t base, const IntView *exponent, uint64_t modulus)
{
    uint64_t result = 1 % modulus;
    for (int64_t bit = rti_limbs_bits(exponent->limbs, exponent->len); bit-- > 0;) {
        result = (uint64_t)((unsigned __int128)result * result % modulus);
        if (exponent->limbs[bit / 64] >> (bit % 64) & 1)
            result = (uint64_t)((unsigned __int128)result * base % modulus);
    }
    return rti_int_u64(result);
}

/* ---- inverses ---- */

/* Two remainders of Euclid's algorithm, a >= b, and with each x a number of_x such that
 * x == of_x * base (mod m). */
typedef struct Euclid {
    RtValue a, b, of_a, of_b;
} Euclid;

static void divide_step(Euclid *s)
{
    RtValue quotient, rest;
    rti_int_divmod(s->a, s->b, &quotient, &rest);
    RtValue of_rest = rti_int_sub(s->of_a, rti_int_mul(quotient, s->of_b));
    *s = (Euclid){s->b, rest, s->of_b, of_rest};
}

static RtValue combine(int64_t f, RtValue a, int64_t g, RtValue b)
{
    return rti_int_add(rti_int_mul(rti_int(f), a), rti_int_mul(rti_int(g), b));
}

/* Lehmer's step: as many quotients as the leading words of a and b give for certain, applied to the
 * long numbers at once. False when there is none. */
static bool lehmer_step(Euclid *s)
{
    enum { LEADING = 60 };
    int64_t bits = rti_int_bit_length(s->a), x, y;
    if (bits <= LEADING) return false;
    rti_int_to_i64(rti_int_shr(s->a, (uint64_t)(bits - LEADING)), &x);
    rti_int_to_i64(rti_int_shr(s->b, (uint64_t)(bits - LEADING)), &y);
    int64_t p = 1, q = 0, r = 0, t = 1; /* now a' = p*a + q*b, b' = r*a + t*b */
    while (y + r != 0 && y + t != 0) {
        int64_t quotient = (x + p) / (y + r);
        if (quotient != (x + q) / (y + t)) break;
        int64_t next_r = p - quotient * r, next_t = q - quotient * t, next_y = x - quotient * y;
        p = r, q = t, x = y;
        r = next_r, t = next_t, y = next_y;
    }
    if (!q) return false;
    *s = (Euclid){combine(p, s->a, q, s->b), combine(r, s->a, t, s->b),
                  combine(p, s->of_a, q, s->of_b), combine(r, s->of_a, t, s->of_b)};
    return true;
}

/* The inverse of base modulo m > 1. raises: ValueError. */
static RtValue inverse_mod(RtValue base, RtValue m)
{
    Euclid s = {m, base, RT_INT(0), RT_INT(1)};
    while (s.b != RT_INT(0))
        if (!lehmer_step(&s)) divide_step(&s);
    if (s.a != RT_INT(1)) rt_errorf(&rt_ValueError, "base is not invertible for the given modulus");
    return rti_int_sign(s.of_a) < 0 ? rti_int_add(s.of_a, m) : s.of_a;
}

/* ---- the whole ---- */

RtValue rti_int_powmod(RtValue base, RtValue exponent, RtValue modulus)
{
    int sign = rti_int_sign(modulus);
    if (sign == 0) rt_errorf(&rt_ValueError, "pow() 3rd argument cannot be 0");
    RtValue m = rti_int_abs(modulus);
    if (m == RT_INT(1)) return RT_INT(0);
    RtValue b, result;
    rti_int_divmod(base, m, NULL, &b);
    if (rti_int_sign(exponent) < 0) {
        b = inverse_mod(b, m);
        exponent = rti_int_neg(exponent);
    }
    IntView bv, ev, mv;
    rti_int_view(b, &bv);
    rti_int_view(exponent, &ev);
    rti_int_view(m, &mv);
    if (!ev.len) result = RT_INT(1);
    else if (mv.len == 1) result = power_mod_word(bv.len ? bv.limbs[0] : 0, &ev, mv.limbs[0]);
    else result = power_mod(&bv, &ev, &mv);
    return sign < 0 && result != RT_INT(0) ? rti_int_sub(result, m) : result;
}
