/* Floats as text, between the float_*.c files, complex and the format families.
 *
 * Everything here is exact: shortest digits that read back as the same double, correctly rounded
 * digits for a given precision, correctly rounded reading. The fast paths work in 128 bits and know
 * when they cannot decide; the C library decides then.
 */
#ifndef RTI_FLOATCONV_H
#define RTI_FLOATCONV_H

#include "number.h"

#define RTI_POW10_FIRST (-342)
#define RTI_POW10_LAST  324
/* ceil(10**exponent / 2**(e - 127)) in two words, the upper one first, where 2**e is the largest
 * power of two not above 10**exponent; exponent from RTI_POW10_FIRST to RTI_POW10_LAST. */
const uint64_t *rti_pow10(int exponent);
extern const uint64_t rti_pow10_u64[20]; /* float_shortest.c */

#define RTI_IS_FLOAT_EXACT(v) (RT_IS_FLOAT_IMM(v) || RT_HAS_SHAPE(v, &rt_shape_float))

/* v.__float__() through the slot that `type`, v's type, has. raises: TypeError when it is no float.
 */
double rti_call_float(RtValue v, RtType *type);

/* Enough for any repr(float) and any shortest digits. */
#define RTI_FLOAT_REPR_MAX 32

/* The shortest decimal that reads back as d (finite, not zero, positive): digits * 10**exponent, no
 * trailing zeros in digits. */
void rti_float_shortest(double d, uint64_t *digits, int *exponent);

/* rti_float_parse for text that is NUL-terminated at len. */
int rti_float_parse_text(const char *text, size_t len, double *out);

/* repr(d) behind `out`; returns the end. Not NUL-terminated. */
char *rti_put_float(char *out, double d);

/* |d| * 10**places rounded half to even to a whole number, exactly. False when it does not fit 64
 * bits or places > 17. */
int rti_float_scaled(double d, int places, uint64_t *out);

/* Round to `digits` decimal places (negative: tens), half to even on the exact value. May return
 * infinity. */
double rti_float_round(double d, int digits);

/* round(d, digits); digits 0 or None: an int. raises: TypeError, OverflowError, ValueError.
 * (obj_float.c) */
RtValue rti_float_round_to(double d, RtValue digits);

/* Number of decimal digits of n. */
int rti_count_digits(uint64_t n);
/* Exactly `count` digits of n with leading zeros; returns the end. */
char *rti_put_digits(char *out, uint64_t n, int count);

/* The double nearest to digits * 10**exponent, when 128 bits can decide; false otherwise. */
int rti_decimal_to_double(uint64_t digits, int64_t exponent, double *out);

/* A decimal floating literal at the start of text ([sign] digits [. digits] [e [sign] digits], inf,
 * infinity, nan): its length, or 0. text is NUL-terminated. */
size_t rti_float_scan(const char *text, double *out);

/* float ** float as Python defines it. raises: ZeroDivisionError, OverflowError. May return a
 * complex. */
RtValue rti_float_pow(double a, double b);
/* a // b and a % b for b != 0; either pointer may be NULL. */
double rti_power(double a, double b); /* pow, faster where the result is the same */
void rti_float_divmod(double a, double b, double *quotient, double *remainder);

/* (ar + ai*j) ** (br + bi*j) (complex_ops.c). raises: ZeroDivisionError, OverflowError. */
RtValue rti_complex_pow(double ar, double ai, double br, double bi);

/* raise type(err, strerror(err)) for EDOM or ERANGE, as CPython reports the C library's complaints.
 */
RT_NORETURN void rti_raise_errno(RtType *type, int err);

/* float.hex and float.fromhex (float_hex.c). raises: ValueError, OverflowError. */
RtValue rti_float_hex(double d);
double rti_float_fromhex(const char *text, size_t len);

#endif
