/* Complex arithmetic, power and reading of text.
 *
 * The formulas are chosen so that results equal CPython's bit for bit: plain products, Smith's
 * quotient, powers by repeated squaring for whole exponents up to 100 and in polar form otherwise.
 */
#include "complexnum.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include "floatconv.h"
#include "numtext.h"

Complex rti_complex_product(Complex a, Complex b)
{
    return (Complex){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

int rti_complex_quotient(Complex a, Complex b, Complex *out)
{
    double re = fabs(b.re), im = fabs(b.im);
    if (re >= im) {
        if (re == 0.0) return 0;
        double ratio = b.im / b.re, denominator = b.re + b.im * ratio;
        out->re = (a.re + a.im * ratio) / denominator;
        out->im = (a.im - a.re * ratio) / denominator;
    } else if (im >= re) {
        double ratio = b.re / b.im, denominator = b.re * ratio + b.im;
        out->re = (a.re * ratio + a.im) / denominator;
        out->im = (a.im * ratio - a.re) / denominator;
    } else { /* b has a nan */
        out->re = out->im = NAN;
    }
    return 1;
}

double rti_complex_abs(Complex a)
{
    if (isinf(a.re) || isinf(a.im)) return INFINITY;
    double r = hypot(a.re, a.im);
    if (isinf(r)) rt_errorf(&rt_OverflowError, "absolute value too large");
    return r;
}

/* ---- power ---- */

static RT_NORETURN void zero_power(void)
{
    rt_errorf(&rt_ZeroDivisionError, "0.0 to a negative or complex power");
}

static Complex whole_power(Complex base, int exponent)
{
    Complex result = {1.0, 0.0};
    unsigned n = exponent < 0 ? 0u - (unsigned)exponent : (unsigned)exponent;
    for (Complex square = base; n; n >>= 1) {
        if (n & 1) result = rti_complex_product(result, square);
        square = rti_complex_product(square, square);
    }
    if (exponent > 0) return result;
    Complex inverse;
    if (!rti_complex_quotient((Complex){1.0, 0.0}, result, &inverse)) zero_power();
    return inverse;
}

static Complex polar_power(Complex a, Complex b)
{
    if (a.re == 0.0 && a.im == 0.0) {
        if (b.im != 0.0 || b.re < 0.0) zero_power();
        return (Complex){0.0, 0.0};
    }
    double length = hypot(a.re, a.im), angle = atan2(a.im, a.re);
    double scale = pow(length, b.re), phase = angle * b.re;
    if (b.im != 0.0) {
        scale /= exp(angle * b.im);
        phase += b.im * log(length);
    }
    return (Complex){scale * cos(phase), scale * sin(phase)};
}

RtValue rti_complex_pow(double ar, double ai, double br, double bi)
{
    bool whole = bi == 0.0 && br == floor(br) && fabs(br) <= 100.0;
    errno = 0;
    Complex r = whole ? whole_power((Complex){ar, ai}, (int)br)
                      : polar_power((Complex){ar, ai}, (Complex){br, bi});
    if (errno == EDOM) zero_power(); /* the sine of an infinite phase: CPython reports it so */
    if (isinf(r.re) || isinf(r.im)) rt_errorf(&rt_OverflowError, "complex exponentiation");
    return rti_complex(r.re, r.im);
}

/* ---- text ---- */

/* "j", "+j" and "-j" stand for a one. */
static size_t scan_part(const char *p, double *out)
{
    size_t n = rti_float_scan(p, out);
    if (n) return n;
    size_t sign = *p == '+' || *p == '-';
    if ((p[sign] | 32) != 'j') return 0;
    *out = *p == '-' ? -1.0 : 1.0;
    return sign;
}

/* The number in front of `end`: A, Bj or A+Bj. What stands at `end` ends every number. */
static int parse_parts(const char *p, const char *end, Complex *out)
{
    double first, second;
    size_t n = scan_part(p, &first);
    p += n;
    if ((*p | 32) == 'j') {
        *out = (Complex){0.0, first};
        return p + 1 == end;
    }
    if (n == 0) return 0;
    if (p == end) {
        *out = (Complex){first, 0.0};
        return 1;
    }
    if (*p != '+' && *p != '-') return 0;
    n = scan_part(p, &second);
    if (n == 0 || (p[n] | 32) != 'j') return 0;
    *out = (Complex){first, second};
    return p + n + 1 == end;
}

int rti_complex_parse(const char *text, size_t len, Complex *out)
{
    rti_strip_spaces(&text, &len);
    if (len >= 2 && text[0] == '(' && text[len - 1] == ')') {
        text++;
        len -= 2;
        rti_strip_spaces(&text, &len);
    }
    return len > 0 && parse_parts(text, text + len, out);
}
