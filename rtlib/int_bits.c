/* Integers: shifts, bitwise operators, bit counts, conversion from and to bytes.
 *
 * The magnitude is stored apart from the sign, Python's operators see infinite two's complement: a
 * negative operand is converted limb by limb (invert and add one) while the operator runs over
 * both, and a negative result is converted back. Read bigint.h first.
 */
#include "bigint.h"

#include "runtime.h"

/* ---- shifts ---- */

RtValue rti_int_shl(RtValue a, uint64_t count)
{
    if (RT_IS_INT(a) && count < 64) return rti_int_i128((__int128)RT_UNINT(a) << count);
    IntView x;
    rti_int_view(a, &x);
    if (x.len == 0) return RT_INT(0);
    int64_t limbs = (int64_t)(count / 64);
    unsigned bits = count % 64;
    RtBigInt *r = rti_bigint_alloc(x.len + limbs + 1); /* zeroed below the shifted limbs */
    mp_limb_t *out = (mp_limb_t *)r->limbs + limbs;
    if (bits)
        out[x.len] = mpn_lshift(out, x.limbs, x.len, bits);
    else
        mpn_copyi(out, x.limbs, x.len);
    return rti_bigint_finish(r, x.len + limbs + 1, x.negative);
}

/* Arithmetic shift: rounds towards minus infinity. */
RtValue rti_int_shr(RtValue a, uint64_t count)
{
    if (RT_IS_INT(a)) return RT_INT(RT_UNINT(a) >> (count < 63 ? count : 63));
    IntView x;
    rti_int_view(a, &x);
    int64_t limbs = (int64_t)(count / 64);
    unsigned bits = count % 64;
    if (count / 64 >= (uint64_t)x.len) return RT_INT(x.negative ? -1 : 0);
    bool lost = false;
    for (int64_t i = 0; i < limbs && x.negative && !lost; i++) lost = x.limbs[i] != 0;
    int64_t len = x.len - limbs;
    RtBigInt *r = rti_bigint_alloc(len + 1);
    mp_limb_t *out = (mp_limb_t *)r->limbs;
    if (bits)
        lost |= mpn_rshift(out, x.limbs + limbs, len, bits) != 0;
    else
        mpn_copyi(out, x.limbs + limbs, len);
    if (x.negative && lost) out[len] = mpn_add_1(out, out, len, 1);
    return rti_bigint_finish(r, len + 1, x.negative);
}

RtValue rti_int_lshift(RtValue a, RtValue count)
{
    int64_t n;
    if (rti_int_sign(count) < 0) rt_errorf(&rt_ValueError, "negative shift count");
    if (rti_int_sign(a) == 0) return RT_INT(0);
    if (!rti_int_to_i64(count, &n)) rt_errorf(&rt_OverflowError, "too many digits in integer");
    return rti_int_shl(a, (uint64_t)n);
}

RtValue rti_int_rshift(RtValue a, RtValue count)
{
    int64_t n;
    if (rti_int_sign(count) < 0) rt_errorf(&rt_ValueError, "negative shift count");
    if (!rti_int_to_i64(count, &n)) n = INT64_MAX;
    return rti_int_shr(a, (uint64_t)n);
}

/* ---- and, or, xor, invert ---- */

typedef enum { AND, OR, XOR } BitOp;

static inline mp_limb_t apply(BitOp op, mp_limb_t a, mp_limb_t b)
{
    return op == AND ? (a & b) : op == OR ? (a | b) : (a ^ b);
}

/* Limb i of the two's complement form; carry starts at 1 for negative numbers. */
static inline mp_limb_t twos_limb(const IntView *a, int64_t i, mp_limb_t *carry)
{
    mp_limb_t limb = i < a->len ? a->limbs[i] : 0;
    if (!a->negative) return limb;
    limb = ~limb + *carry;
    *carry = *carry && limb == 0;
    return limb;
}

static inline RtValue bitwise(RtValue a, RtValue b, BitOp op)
{
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    int64_t len = x.len > y.len ? x.len : y.len;
    if (op == AND && !(x.negative && y.negative)) { /* a non-negative operand bounds the result */
        if (!x.negative && (y.negative || x.len < y.len))
            len = x.len;
        else if (!y.negative)
            len = y.len;
    }
    bool negative = apply(op, x.negative, y.negative);
    RtBigInt *r = rti_bigint_alloc(len + 1);
    mp_limb_t carry_x = 1, carry_y = 1;
    for (int64_t i = 0; i < len; i++) {
        mp_limb_t limb_x = twos_limb(&x, i, &carry_x), limb_y = twos_limb(&y, i, &carry_y);
        r->limbs[i] = apply(op, limb_x, limb_y);
    }
    if (negative) {
        mp_limb_t *out = (mp_limb_t *)r->limbs;
        out[len] = ~(mp_limb_t)0;
        mpn_neg(out, out, len + 1);
    }
    return rti_bigint_finish(r, len + 1, negative);
}

RtValue rti_int_and(RtValue a, RtValue b)
{
    if (RT_LIKELY(RT_BOTH_INT(a, b))) return a & b;
    return bitwise(a, b, AND);
}

RtValue rti_int_or(RtValue a, RtValue b)
{
    if (RT_LIKELY(RT_BOTH_INT(a, b))) return a | b;
    return bitwise(a, b, OR);
}

RtValue rti_int_xor(RtValue a, RtValue b)
{
    if (RT_LIKELY(RT_BOTH_INT(a, b))) return (a ^ b) | 1;
    return bitwise(a, b, XOR);
}

RtValue rti_int_low_bits(RtValue v, uint64_t count)
{
    IntView a;
    rti_int_view(v, &a);
    int64_t len = (int64_t)((count + 63) / 64);
    mp_limb_t mask = count % 64 ? ((mp_limb_t)1 << count % 64) - 1 : ~(mp_limb_t)0, carry = 1;
    if (!a.negative && rti_limbs_bits(a.limbs, a.len) <= (int64_t)count) return rti_int_exact(v);
    if (!a.negative && len > a.len) len = a.len;
    mp_limb_t few[4];
    RtBigInt *r = len <= 4 ? NULL : rti_bigint_alloc(len);
    mp_limb_t *out = r ? (mp_limb_t *)r->limbs : few;
    for (int64_t i = 0; i < len; i++) out[i] = twos_limb(&a, i, &carry);
    if (len == (int64_t)((count + 63) / 64)) out[len - 1] &= mask;
    return r ? rti_bigint_finish(r, len, false) : rti_int_from_limbs(out, len, false);
}

RtValue rti_int_invert(RtValue v)
{
    if (RT_LIKELY(RT_IS_INT(v))) return RT_INT(~RT_UNINT(v));
    return rti_int_sub(RT_INT(-1), v);
}

int64_t rti_int_bit_length(RtValue v)
{
    IntView a;
    rti_int_view(v, &a);
    return rti_limbs_bits(a.limbs, a.len);
}

int64_t rti_int_bit_count(RtValue v)
{
    IntView a;
    rti_int_view(v, &a);
    return a.len ? (int64_t)mpn_popcount(a.limbs, a.len) : 0;
}

/* ---- bytes ---- */

int rti_int_to_bytes(RtValue v, uint8_t *out, int64_t count, bool little, bool is_signed)
{
    IntView a;
    rti_int_view(v, &a);
    int64_t bits = rti_limbs_bits(a.limbs, a.len);
    if (count == 0)
        return bits == 0 || (is_signed && v == RT_INT(-1)); /* no bytes: as CPython has it */
    if (is_signed && bits) { /* -2**(8n-1) is the one value that needs no bit for the sign */
        bool power = a.negative && mpn_scan1(a.limbs, 0) == (mp_bitcnt_t)(bits - 1);
        bits += !power;
    }
    if (bits > count * 8) return 0;
    mp_limb_t carry = 1, limb = 0;
    for (int64_t i = 0; i < count; i++) {
        if (i % 8 == 0) limb = twos_limb(&a, i / 8, &carry);
        out[little ? i : count - 1 - i] = (uint8_t)limb;
        limb >>= 8;
    }
    return 1;
}

RtValue rti_int_from_bytes(const uint8_t *data, int64_t count, bool little, bool is_signed)
{
    if (count == 0) return RT_INT(0);
    bool negative = is_signed && (data[little ? count - 1 : 0] & 0x80);
    int64_t len = (count + 7) / 8;
    mp_limb_t few[4] = {0};
    RtBigInt *r = len <= 4 ? NULL : rti_bigint_alloc(len);
    mp_limb_t *out = r ? (mp_limb_t *)r->limbs : few;
    for (int64_t i = 0; i < count; i++) {
        mp_limb_t byte = data[little ? i : count - 1 - i];
        out[i / 8] |= byte << (i % 8 * 8);
    }
    if (negative) {
        if (count % 8) out[len - 1] |= ~(mp_limb_t)0 << (count % 8 * 8);
        mpn_neg(out, out, len);
    }
    return r ? rti_bigint_finish(r, len, negative) : rti_int_from_limbs(out, len, negative);
}
