/* Promised by the number files (obj_int.c, int_*.c, obj_float.c, float_*.c, obj_bool.c, obj_complex.c, op_*.c,
 * format_*.c). Operators follow the data model: slots of both operands, reflected first for a subclass on the right,
 * then in-place fall-backs; TypeError messages are CPython's.
 */
#ifndef RTI_NUMBER_H
#define RTI_NUMBER_H

#include "type.h"

/* Heap integer: sign and GMP limbs. An exact int that fits 62 bits is never one of these; instances of subclasses
 * of int always are (value any). */
typedef struct RtBigInt {
    RtShape *shape;
    int64_t size;  /* limbs; negative for a negative number; 0 for the value 0 (subclasses only) */
    uint64_t *limbs; /* in the object for exact ints, a block otherwise */
    uint64_t inline_limbs[];
} RtBigInt;

int rti_is_int(RtValue v);                       /* int, bool or a subclass */
RtValue rti_int(int64_t n);                      /* any 64-bit value. gc: may collect */
RtValue rti_int_u64(uint64_t n);
/* The value as int64. False (no exception) when it does not fit. v is an int or bool or subclass. */
int rti_int_to_i64(RtValue v, int64_t *out);
/* operator.index(v): an exact or subclass int. raises: TypeError "'X' object cannot be interpreted as an integer" */
RtValue rti_index(RtValue v);
/* As an index: clamped to the int64 range when `clamp`, else raises IndexError/OverflowError "cannot fit 'int' into
 * an index-sized integer". */
int64_t rti_index_i64(RtValue v, RtType *overflow_error);
/* n, which `method` returned, has to be an int; a DeprecationWarning for one of a subclass. */
RtValue rti_int_result(RtValue n, const char *method);
int64_t rti_index_clamped(RtValue v);
int64_t rti_int_hash(RtValue v);
int rti_int_sign(RtValue v);
int rti_int_cmp(RtValue a, RtValue b);
RtValue rti_int_from_double(double d);           /* truncated. raises: OverflowError, ValueError for inf, nan */
RtValue rti_int_parse(const char *text, size_t len, int base, RtValue shown); /* int(text, base); shown: for the message */
RtValue rti_int_to_str(RtValue v, int base);     /* digits; base 2, 8, 10, 16, no prefix. raises: ValueError over the digit limit */
extern int64_t rt_int_max_str_digits;            /* sys.set_int_max_str_digits; 0: no limit */
RtValue rti_int_from_limbs_text(const char *digits, int base); /* constant: decimal digits, or hex ones with or without 0x; may start with '-' */

int rti_is_float(RtValue v);                     /* float or subclass */
double rti_float_value(RtValue v);               /* v is a float or subclass */
double rti_to_double(RtValue v);                 /* float(v) through __float__, __index__. raises: TypeError "must be real number, not X" */
int rti_try_double(RtValue v, double *out);      /* exact or subclass float, int or bool; else false */
int64_t rti_float_hash(double d);
RtValue rti_float_repr(double d);                /* shortest round trip */
/* code: e E f F g G as printf's (correctly rounded), r: shortest. Returns the length. out: 500+precision bytes */
size_t rti_float_format(char *out, double d, char code, int precision, unsigned flags);
enum {
    RTI_FLOAT_ALT = 1,       /* `#`: keep the point and g's trailing zeros */
    RTI_FLOAT_ADD_DOT = 2,   /* ".0" behind what looks like an integer (repr) */
    RTI_FLOAT_NO_NEG_ZERO = 4, /* `z`: no sign on what rounds to zero */
};
int rti_float_parse(const char *text, size_t len, double *out); /* Python's float() syntax, spaces stripped, underscores ok */

typedef struct RtComplex {
    RtShape *shape;
    double re, im;
} RtComplex;
RtValue rti_complex(double re, double im);

/* ---- operators (op_binary.c, op_unary.c, op_compare.c, op_item.c): any operands ---- */
#define RTI_BINARY(name) RtValue rti_##name(RtValue a, RtValue b);
RTI_BINARY(add) RTI_BINARY(sub) RTI_BINARY(mul) RTI_BINARY(matmul) RTI_BINARY(truediv) RTI_BINARY(floordiv)
RTI_BINARY(mod) RTI_BINARY(divmod) RTI_BINARY(lshift) RTI_BINARY(rshift) RTI_BINARY(and) RTI_BINARY(or) RTI_BINARY(xor)
RTI_BINARY(pow)
RTI_BINARY(iadd) RTI_BINARY(isub) RTI_BINARY(imul) RTI_BINARY(imatmul) RTI_BINARY(itruediv) RTI_BINARY(ifloordiv)
RTI_BINARY(imod) RTI_BINARY(ilshift) RTI_BINARY(irshift) RTI_BINARY(iand) RTI_BINARY(ior) RTI_BINARY(ixor) RTI_BINARY(ipow)
#undef RTI_BINARY
RtValue rti_pow3(RtValue a, RtValue b, RtValue mod); /* pow(a, b, mod) */
RtValue rti_neg(RtValue v), rti_pos(RtValue v), rti_invert(RtValue v), rti_abs(RtValue v);
int rti_truth(RtValue v);                            /* bool(v) */
RtValue rti_compare(RtValue a, RtValue b, RtCmp op); /* rich comparison, any result */
int rti_compare_true(RtValue a, RtValue b, RtCmp op);
int rti_equal(RtValue a, RtValue b);                 /* identity or ==, as containers compare */
int64_t rti_hash(RtValue v);                         /* hash(v). raises: TypeError unhashable */
int64_t rti_len(RtValue v);                          /* len(v) */
RtValue rti_getitem(RtValue o, RtValue key);         /* o[key], with __class_getitem__ on types */
void rti_setitem(RtValue o, RtValue key, RtValue v);
void rti_delitem(RtValue o, RtValue key);
int rti_contains(RtValue container, RtValue item);   /* item in container */
RtValue rti_getiter(RtValue v);                      /* iter(v): an iterator object */
RtValue rti_iternext(RtValue iterator);              /* 0 when exhausted (StopIteration swallowed) */

/* ---- the format mini-language (format_spec.c) and the three formatting families ---- */
RtValue rti_int_format(RtValue v, RtValue spec);
RtValue rti_float_format_spec(RtValue v, RtValue spec);
RtValue rti_complex_format(RtValue v, RtValue spec);
RtValue rti_str_format_spec(RtValue v, RtValue spec);
RtValue rti_str_percent(RtValue format, RtValue args);               /* format % args */
RtValue rti_bytes_percent(RtValue format, RtValue args, int bytearray);
RtValue rti_str_format_method(RtValue self, const RtValue *args, size_t count, RtValue kwnames); /* str.format */
RtValue rti_str_format_map(RtValue self, RtValue mapping);

/* ---- f-strings, as emitted ---- */
RtValue rti_fstring(const RtValue *parts, int64_t count); /* concatenate strs in one pass */
/* One field: conversion 0, 's', 'r' or 'a' is applied first; spec a str, 0: none. Always a str. */
RtValue rti_format_value(RtValue v, int conversion, RtValue spec);

#endif
