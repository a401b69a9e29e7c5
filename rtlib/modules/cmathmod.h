/* The module cmath between its files: every function is cmath_<name>, an RtCFunction. The functions
 * proper are in cmath_functions.c; they note what is wrong in *error.
 */
#ifndef RTI_CMATHMOD_H
#define RTI_CMATHMOD_H

#include "native.h"

typedef struct Complex {
    double re, im;
} Complex;

typedef enum { CMATH_OK, CMATH_DOMAIN, CMATH_RANGE } CmathError;

#define CMATH_UNARY(name) Complex cmath_do_##name(Complex z, CmathError *error);
CMATH_UNARY(acos) CMATH_UNARY(acosh) CMATH_UNARY(asin) CMATH_UNARY(asinh) CMATH_UNARY(atan)
CMATH_UNARY(atanh) CMATH_UNARY(cos) CMATH_UNARY(cosh) CMATH_UNARY(exp) CMATH_UNARY(log)
CMATH_UNARY(sin) CMATH_UNARY(sinh) CMATH_UNARY(sqrt) CMATH_UNARY(tan) CMATH_UNARY(tanh)
#undef CMATH_UNARY

#endif
