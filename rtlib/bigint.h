/* Big integers between the int_*.c files: views, allocation, normalisation.
 *
 * Every function here takes any int (immediate, heap, bool or an instance of a subclass) and
 * returns a canonical one: immediate when the value fits 62 bits, an RtBigInt of shape int
 * otherwise. Magnitudes are GMP limbs, least significant first; the sign is apart. Scratch memory
 * comes from the collector, so that a raise in the middle leaves nothing behind.
 */
#ifndef RTI_BIGINT_H
#define RTI_BIGINT_H

#include <gmp.h>
#include <string.h>

#include "number.h"

#define RTI_LIMB_BITS 64
_Static_assert(sizeof(mp_limb_t) == 8 && GMP_NAIL_BITS == 0, "limbs are 64 bits without nails");

/* A look at any int. `limbs` points into the object or at `small`; len has no leading zero limbs.
 */
typedef struct IntView {
    const mp_limb_t *limbs;
    int64_t len;
    bool negative;
    mp_limb_t small;
} IntView;

void rti_int_view(RtValue v, IntView *view); /* gc: never; the view must not be copied */
/* An exact int with room for `limbs`, zeroed. raises: MemoryError. */
RtBigInt *rti_bigint_alloc(int64_t limbs);
RtValue rti_bigint_finish(RtBigInt *b, int64_t len, bool negative); /* strip zeros, canonicalise */
RtValue rti_int_from_limbs(const mp_limb_t *limbs, int64_t len, bool negative);
RtValue rti_int_i128(__int128 n);
mp_limb_t *rti_limbs_scratch(int64_t count); /* collector-owned, uninitialised use */
void rti_limbs_release(mp_limb_t *limbs, int64_t count);
int64_t rti_limbs_bits(const mp_limb_t *limbs, int64_t len); /* bit length of a magnitude */

/* The exact or subclass value as an exact int (subclasses are copied, True becomes 1). */
RtValue rti_int_exact(RtValue v);
/* An instance of `type` (a subclass of int) with the value of the int v. */
RtValue rti_int_subclass(RtType *type, RtValue v);

#define RTI_IS_BIG(v)       RT_HAS_SHAPE(v, &rt_shape_int)
#define RTI_IS_INT_EXACT(v) (RT_IS_INT(v) || RTI_IS_BIG(v))

/* int(v) through __int__, __index__ or __trunc__ of a value that is not text; 0 when it has none of
 * them. raises: TypeError when they return no int. (obj_int.c) */
RtValue rti_int_convert(RtValue v);

/* round(v, digits); digits 0 or None: v as an exact int. raises: TypeError. (obj_int.c) */
RtValue rti_int_round(RtValue v, RtValue digits);

/* Correctly rounded; ±infinity when out of range. gc: never. */
double rti_int_to_double_inf(RtValue v);
/* raises: OverflowError "int too large to convert to float". */
double rti_int_to_double(RtValue v);
/* v == mantissa * 2**exponent with 0.5 <= |mantissa| < 1, correctly rounded: logarithms of huge
 * ints. */
double rti_int_frexp(RtValue v, int64_t *exponent);
int rti_int_cmp_double(RtValue v, double d); /* exact; d is not nan */

/* ---- int_arith.c ---- */
RtValue rti_int_add(RtValue a, RtValue b);
RtValue rti_int_sub(RtValue a, RtValue b);
RtValue rti_int_mul(RtValue a, RtValue b);
RtValue rti_int_neg(RtValue v);
RtValue rti_int_abs(RtValue v);
/* Floor division; either result may be NULL. False (nothing stored) when b is 0. */
int rti_int_divmod(RtValue a, RtValue b, RtValue *quotient, RtValue *remainder);
RtValue rti_int_floordiv(RtValue a, RtValue b); /* raises: ZeroDivisionError */
RtValue rti_int_mod(RtValue a, RtValue b);      /* raises: ZeroDivisionError */
RtValue rti_int_truediv(RtValue a, RtValue b);  /* raises: ZeroDivisionError, OverflowError */
RtValue rti_int_divexact(RtValue a, RtValue b); /* b divides a */

/* ---- int_bits.c ---- */
RtValue rti_int_lshift(RtValue a, RtValue count); /* raises: ValueError, OverflowError */
RtValue rti_int_rshift(RtValue a, RtValue count); /* raises: ValueError */
RtValue rti_int_shl(RtValue a, uint64_t count);
RtValue rti_int_shr(RtValue a, uint64_t count);
RtValue rti_int_and(RtValue a, RtValue b);
RtValue rti_int_or(RtValue a, RtValue b);
RtValue rti_int_xor(RtValue a, RtValue b);
RtValue rti_int_invert(RtValue v);
RtValue rti_int_low_bits(RtValue v, uint64_t count); /* v mod 2**count, count > 0 */
int64_t rti_int_bit_length(RtValue v);
int64_t rti_int_bit_count(RtValue v);
/* Low `count` bytes in two's complement, little-endian when `little`. False when the value does not
 * fit. */
int rti_int_to_bytes(RtValue v, uint8_t *out, int64_t count, bool little, bool is_signed);
RtValue rti_int_from_bytes(const uint8_t *data, int64_t count, bool little, bool is_signed);

/* ---- int_pow.c ---- */
RtValue rti_int_pow(RtValue base,
                    RtValue exponent); /* exponent >= 0. raises: OverflowError, MemoryError */
RtValue rti_int_gcd(RtValue a, RtValue b);
RtValue rti_int_isqrt(RtValue v); /* v >= 0 */

/* ---- int_powmod.c ---- */
RtValue rti_int_powmod(RtValue base, RtValue exponent, RtValue modulus); /* raises: ValueError */

/* ---- int_comb.c ---- */
RtValue rti_int_factorial(uint64_t n);       /* raises: MemoryError */
RtValue rti_int_perm(RtValue n, uint64_t k); /* 0 <= k <= n */
RtValue rti_int_comb(RtValue n, uint64_t k); /* 0 <= k <= n */

/* ---- int_radix.c ---- */
/* The digits of a magnitude of several limbs in base 2, 8, 10 or 16, ASCII, perhaps with leading
 * zeros: collector-owned. gc: may collect. */
char *rti_limbs_to_digits(const mp_limb_t *limbs, int64_t len, int base, size_t *count);
/* The number with these digits (one value below base per byte; base 2 to 36). gc: may collect. */
RtValue rti_int_from_digits(const uint8_t *values, size_t count, int base, bool negative);

/* ---- int_text.c ---- */
/* Digits of |v| in base 2, 8, 10 or 16, ASCII, not NUL-terminated. Collector-owned or in `small`
 * (at least 72 bytes). Ignores the digit limit. */
char *rti_int_digits(RtValue v, int base, char *small, size_t *count);
/* raises: ValueError when v has too many decimal digits to be shown. */
void rti_int_check_digits(RtValue v);
/* Decimal digits of n behind `out`; returns the end. `out` has room for 20 characters. */
char *rti_put_u64(char *out, uint64_t n);
char *rti_put_i64(char *out, int64_t n);

#endif
