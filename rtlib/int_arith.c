/* Integers: sums, division, comparison over GMP's mpn layer.
 *
 * Immediates are served first with machine arithmetic; operands of a limb or two never reach GMP's
 * general code. Division floors, as Python's: mpn truncates, and one correction step follows when
 * signs differ. Read bigint.h first.
 */
#include "bigint.h"

#include <math.h>

#include "runtime.h"

/* |a| + |b| with the given sign. */
static RtValue add_magnitudes(const IntView *a, const IntView *b, bool negative)
{
    if (a->len < b->len) {
        const IntView *t = a;
        a = b;
        b = t;
    }
    if (b->len == 0) return rti_int_from_limbs(a->limbs, a->len, negative);
    RtBigInt *r = rti_bigint_alloc(a->len + 1);
    mp_limb_t *out = (mp_limb_t *)r->limbs;
    out[a->len] = mpn_add(out, a->limbs, a->len, b->limbs, b->len);
    return rti_bigint_finish(r, a->len + 1, negative);
}

/* |a| - |b|, negated when `negative`. */
static RtValue sub_magnitudes(const IntView *a, const IntView *b, bool negative)
{
    int order = a->len != b->len ? (a->len > b->len ? 1 : -1)
                : a->len         ? mpn_cmp(a->limbs, b->limbs, a->len)
                                 : 0;
    if (order == 0) return RT_INT(0);
    if (order < 0) {
        const IntView *t = a;
        a = b;
        b = t;
        negative = !negative;
    }
    if (b->len == 0) return rti_int_from_limbs(a->limbs, a->len, negative);
    if (a->len == 1) {
        mp_limb_t limb = a->limbs[0] - b->limbs[0];
        return rti_int_from_limbs(&limb, 1, negative);
    }
    RtBigInt *r = rti_bigint_alloc(a->len);
    mpn_sub((mp_limb_t *)r->limbs, a->limbs, a->len, b->limbs, b->len);
    return rti_bigint_finish(r, a->len, negative);
}

RtValue rti_int_add(RtValue a, RtValue b)
{
    if (RT_LIKELY(RT_BOTH_INT(a, b))) return rti_int(RT_UNINT(a) + RT_UNINT(b));
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    return x.negative == y.negative ? add_magnitudes(&x, &y, x.negative)
                                    : sub_magnitudes(&x, &y, x.negative);
}

RtValue rti_int_sub(RtValue a, RtValue b)
{
    if (RT_LIKELY(RT_BOTH_INT(a, b))) return rti_int(RT_UNINT(a) - RT_UNINT(b));
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    return x.negative != y.negative ? add_magnitudes(&x, &y, x.negative)
                                    : sub_magnitudes(&x, &y, x.negative);
}

RtValue rti_int_neg(RtValue v)
{
    if (RT_LIKELY(RT_IS_INT(v))) return rti_int(-RT_UNINT(v));
    IntView a;
    rti_int_view(v, &a);
    return rti_int_from_limbs(a.limbs, a.len, !a.negative);
}

RtValue rti_int_abs(RtValue v)
{
    return rti_int_sign(v) < 0 ? rti_int_neg(v) : rti_int_exact(v);
}

/* ---- division ---- */

static void divmod_immediate(int64_t a, int64_t b, RtValue *quotient, RtValue *remainder)
{
    int64_t q = a / b, r = a % b;
    if (r != 0 && (r ^ b) < 0) {
        q--;
        r += b;
    }
    if (quotient) *quotient = rti_int(q);
    if (remainder) *remainder = RT_INT(r);
}

/* A divisor of one limb: no remainder object is needed. */
static void divmod_limb(const IntView *a, const IntView *b, RtValue *quotient, RtValue *remainder)
{
    bool signs_differ = a->negative != b->negative;
    mp_limb_t rest;
    if (!quotient) {
        rest = mpn_mod_1(a->limbs, a->len, b->limbs[0]);
    } else {
        RtBigInt *q = rti_bigint_alloc(a->len + 1); /* one more: the correction may carry */
        mp_limb_t *limbs = (mp_limb_t *)q->limbs;
        rest = mpn_divrem_1(limbs, 0, a->limbs, a->len, b->limbs[0]);
        if (signs_differ && rest) limbs[a->len] = mpn_add_1(limbs, limbs, a->len, 1);
        *quotient = rti_bigint_finish(q, a->len + 1, signs_differ);
    }
    if (signs_differ && rest) rest = b->limbs[0] - rest;
    if (remainder) *remainder = rti_int_from_limbs(&rest, 1, b->negative);
}

/* The general case: truncating division of magnitudes, then the floor correction. */
static void divmod_magnitudes(const IntView *a, const IntView *b, RtValue *quotient,
                              RtValue *remainder)
{
    bool signs_differ = a->negative != b->negative, inexact = false;
    int64_t q_len = a->len - b->len + 1;
    RtBigInt *q = rti_bigint_alloc(q_len + 1);
    RtBigInt *r = rti_bigint_alloc(b->len);
    mp_limb_t *q_limbs = (mp_limb_t *)q->limbs, *r_limbs = (mp_limb_t *)r->limbs;
    mpn_tdiv_qr(q_limbs, r_limbs, 0, a->limbs, a->len, b->limbs, b->len);
    for (int64_t i = 0; i < b->len && !inexact; i++) inexact = r_limbs[i] != 0;
    if (signs_differ && inexact) {
        q_limbs[q_len] = mpn_add_1(q_limbs, q_limbs, q_len, 1);
        mpn_sub_n(r_limbs, b->limbs, r_limbs, b->len);
    }
    if (quotient) *quotient = rti_bigint_finish(q, q_len + 1, signs_differ);
    if (remainder) *remainder = rti_bigint_finish(r, b->len, b->negative);
}

/* Exponent of a positive power of two of several limbs, or -1. */
static int64_t log2_exact(const IntView *v)
{
    mp_limb_t top = v->limbs[v->len - 1];
    if (v->negative || (top & (top - 1))) return -1;
    for (int64_t i = 0; i < v->len - 1; i++)
        if (v->limbs[i]) return -1;
    return rti_limbs_bits(v->limbs, v->len) - 1;
}

int rti_int_divmod(RtValue a, RtValue b, RtValue *quotient, RtValue *remainder)
{
    if (RT_LIKELY(RT_BOTH_INT(a, b))) {
        if (b == RT_INT(0)) return 0;
        divmod_immediate(RT_UNINT(a), RT_UNINT(b), quotient, remainder);
        return 1;
    }
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    if (y.len == 0) return 0;
    int64_t shift = y.len > 1 ? log2_exact(&y) : -1;
    if (shift >=
        0) { /* arithmetic modulo a machine word: floor division is a shift, the rest a mask */
        if (quotient) *quotient = rti_int_shr(a, (uint64_t)shift);
        if (remainder) *remainder = rti_int_low_bits(a, (uint64_t)shift);
        return 1;
    }
    bool smaller = x.len < y.len || (x.len == y.len && mpn_cmp(x.limbs, y.limbs, x.len) < 0);
    if (!smaller && y.len == 1) {
        divmod_limb(&x, &y, quotient, remainder);
    } else if (!smaller) {
        divmod_magnitudes(&x, &y, quotient, remainder);
    } else if (x.len == 0 || x.negative == y.negative) {
        if (quotient) *quotient = RT_INT(0);
        if (remainder) *remainder = rti_int_exact(a);
    } else {
        if (quotient) *quotient = RT_INT(-1);
        if (remainder) *remainder = rti_int_add(a, b);
    }
    return 1;
}

RtValue rti_int_floordiv(RtValue a, RtValue b)
{
    RtValue q;
    if (RT_UNLIKELY(!rti_int_divmod(a, b, &q, NULL)))
        rt_errorf(&rt_ZeroDivisionError, "integer division or modulo by zero");
    return q;
}

RtValue rti_int_mod(RtValue a, RtValue b)
{
    RtValue r;
    if (RT_UNLIKELY(!rti_int_divmod(a, b, NULL, &r)))
        rt_errorf(&rt_ZeroDivisionError, "integer modulo by zero");
    return r;
}

RtValue rti_int_divexact(RtValue a, RtValue b)
{
    RtValue q = RT_INT(0);
    rti_int_divmod(a, b, &q, NULL);
    return q;
}

/* ---- true division ---- */

/* a / b as a correctly rounded double: a quotient of at least 64 significant bits, with everything
 * below gathered in the lowest one, rounded once at the place where the result's precision ends. */
static double divide_rounded(const IntView *a, const IntView *b)
{
    int64_t difference = rti_limbs_bits(a->limbs, a->len) - rti_limbs_bits(b->limbs, b->len);
    if (difference > 1100) return INFINITY;
    if (difference < -1100) return 0.0;
    int64_t shift = 66 - difference; /* the quotient of a << shift has 66 or 67 bits */
    RtValue n = rti_int_from_limbs(a->limbs, a->len, false),
            d = rti_int_from_limbs(b->limbs, b->len, false);
    if (shift >= 0)
        n = rti_int_shl(n, (uint64_t)shift);
    else
        d = rti_int_shl(d, (uint64_t)-shift);
    RtValue q, r;
    rti_int_divmod(n, d, &q, &r);
    IntView v;
    rti_int_view(q, &v);
    unsigned __int128 bits = ((unsigned __int128)v.limbs[1] << 64) | v.limbs[0];
    bits |= r != RT_INT(0);
    int64_t length = rti_limbs_bits(v.limbs, v.len);
    /* Keep 53 bits, fewer when the result is subnormal. */
    int64_t drop = length - 53;
    if (-1074 + shift > drop) drop = -1074 + shift;
    if (drop > length + 1) return 0.0;
    unsigned __int128 kept = bits >> drop, rest = bits & (((unsigned __int128)1 << drop) - 1);
    unsigned __int128 half = (unsigned __int128)1 << (drop - 1);
    if (rest > half || (rest == half && (kept & 1))) kept++;
    return ldexp((double)(uint64_t)kept, (int)(drop - shift));
}

RtValue rti_int_truediv(RtValue a, RtValue b)
{
    const int64_t exact = (int64_t)1 << 53;
    if (RT_LIKELY(RT_BOTH_INT(a, b))) {
        int64_t n = RT_UNINT(a), d = RT_UNINT(b);
        if (RT_LIKELY(d != 0 && n >= -exact && n <= exact && d >= -exact && d <= exact))
            return rt_float((double)n / (double)d);
    }
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    if (y.len == 0) rt_errorf(&rt_ZeroDivisionError, "division by zero");
    double d = x.len ? divide_rounded(&x, &y) : 0.0;
    if (isinf(d)) rt_errorf(&rt_OverflowError, "integer division result too large for a float");
    return rt_float(x.negative != y.negative ? -d : d);
}
