/* Complex arithmetic and text, between complex_ops.c and obj_complex.c.
 */
#ifndef RTI_COMPLEXNUM_H
#define RTI_COMPLEXNUM_H

#include "number.h"

typedef struct Complex {
    double re, im;
} Complex;

Complex rti_complex_product(Complex a, Complex b);
/* False when b is zero. */
int rti_complex_quotient(Complex a, Complex b, Complex *out);
double rti_complex_abs(Complex a); /* raises: OverflowError */

/* complex(text) without underscores: parentheses and blanks around it allowed. text is
 * NUL-terminated. */
int rti_complex_parse(const char *text, size_t len, Complex *out);

#endif
