/* Complex elementary functions, as CPython computes them, digit for digit where the C library's real
 * functions agree: Kahan's formulas by way of real functions, scaled where they would overflow.
 * Infinities and nans follow the C standard's annex G, which the C library implements; the signs it
 * leaves open are put as CPython has them.
 */
#include "cmathmod.h"

#include <complex.h>
#include <float.h>
#include <math.h>

#undef I

#define LARGE      (DBL_MAX / 4.0)
#define SQRT_LARGE 6.703903964971298e+153 /* sqrt(LARGE) */
#define LOG_LARGE  708.3964185322641      /* log(LARGE) */
#define SQRT_MIN   1.4916681462400413e-154 /* sqrt(DBL_MIN) */

static bool finite2(Complex z) { return isfinite(z.re) && isfinite(z.im); }

static Complex make(double re, double im) { return (Complex){re, im}; }

/* What the C library says of a z that is not finite. */
static Complex special(double complex (*f)(double complex), Complex z)
{
    double complex w = f(CMPLX(z.re, z.im));
    return make(creal(w), cimag(w));
}

/* f(z) by a function g of i z: i f(z) = g(i z) for g odd. */
static Complex turned(Complex (*g)(Complex, CmathError *), Complex z, CmathError *error)
{
    Complex w = g(make(-z.im, z.re), error);
    return make(w.im, -w.re);
}

Complex cmath_do_sqrt(Complex z, CmathError *error)
{
    (void)error;
    if (!finite2(z)) return special(csqrt, z);
    if (z.re == 0.0 && z.im == 0.0) return make(0.0, z.im);
    double ax = fabs(z.re), ay = fabs(z.im), s;
    if (ax < DBL_MIN && ay < DBL_MIN && (ax > 0.0 || ay > 0.0)) {
        ax = ldexp(ax, DBL_MANT_DIG);
        s = ldexp(sqrt(ax + hypot(ax, ldexp(ay, DBL_MANT_DIG))), -(DBL_MANT_DIG + 1) / 2);
    } else {
        ax /= 8.0;
        s = 2.0 * sqrt(ax + hypot(ax, ay / 8.0));
    }
    double d = ay / (2.0 * s);
    return z.re >= 0.0 ? make(s, copysign(d, z.im)) : make(d, copysign(s, z.im));
}

Complex cmath_do_acos(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        Complex w = special(cacos, z);
        return isinf(z.re) && isnan(z.im) ? make(w.re, INFINITY) : w;
    }
    if (fabs(z.re) > LARGE || fabs(z.im) > LARGE) {
        double size = log(hypot(z.re / 2.0, z.im / 2.0)) + M_LN2 * 2.0;
        return make(atan2(fabs(z.im), z.re),
                    z.re < 0.0 ? -copysign(size, z.im) : copysign(size, -z.im));
    }
    Complex s1 = cmath_do_sqrt(make(1.0 - z.re, -z.im), error);
    Complex s2 = cmath_do_sqrt(make(1.0 + z.re, z.im), error);
    return make(2.0 * atan2(s1.re, s2.re), asinh(s2.re * s1.im - s2.im * s1.re));
}

Complex cmath_do_acosh(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        if (z.re == 0.0 && isnan(z.im)) return make(NAN, NAN);
        return special(cacosh, z);
    }
    if (fabs(z.re) > LARGE || fabs(z.im) > LARGE)
        return make(log(hypot(z.re / 2.0, z.im / 2.0)) + M_LN2 * 2.0, atan2(z.im, z.re));
    Complex s1 = cmath_do_sqrt(make(z.re - 1.0, z.im), error);
    Complex s2 = cmath_do_sqrt(make(z.re + 1.0, z.im), error);
    return make(asinh(s1.re * s2.re + s1.im * s2.im), 2.0 * atan2(s1.im, s2.re));
}

Complex cmath_do_asinh(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        Complex w = special(casinh, z);
        return isnan(z.re) && isinf(z.im) ? make(INFINITY, w.im) : w;
    }
    if (fabs(z.re) > LARGE || fabs(z.im) > LARGE) {
        double size = log(hypot(z.re / 2.0, z.im / 2.0)) + M_LN2 * 2.0;
        return make(z.im >= 0.0 ? copysign(size, z.re) : -copysign(size, -z.re),
                    atan2(z.im, fabs(z.re)));
    }
    Complex s1 = cmath_do_sqrt(make(1.0 + z.im, -z.re), error);
    Complex s2 = cmath_do_sqrt(make(1.0 - z.im, z.re), error);
    return make(asinh(s1.re * s2.im - s2.re * s1.im), atan2(z.im, s1.re * s2.re - s1.im * s2.im));
}

Complex cmath_do_asin(Complex z, CmathError *error) { return turned(cmath_do_asinh, z, error); }

Complex cmath_do_atanh(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        Complex w = special(catanh, z);
        return isnan(z.re) && isinf(z.im) ? make(0.0, w.im) : w;
    }
    if (z.re < 0.0 || (z.re == 0.0 && signbit(z.re))) {
        Complex w = cmath_do_atanh(make(-z.re, -z.im), error);
        return make(-w.re, -w.im);
    }
    double ay = fabs(z.im);
    if (z.re > SQRT_LARGE || ay > SQRT_LARGE) {
        double h = hypot(z.re / 2.0, z.im / 2.0);
        return make(z.re / 4.0 / h / h, -copysign(M_PI / 2.0, -z.im));
    }
    if (z.re == 1.0 && ay < SQRT_MIN) {
        if (ay == 0.0) {
            *error = CMATH_DOMAIN;
            return make(INFINITY, z.im);
        }
        return make(-log(sqrt(ay) / sqrt(hypot(ay, 2.0))), copysign(atan2(2.0, -ay) / 2, z.im));
    }
    return make(log1p(4.0 * z.re / ((1 - z.re) * (1 - z.re) + ay * ay)) / 4.0,
                -atan2(-2.0 * z.im, (1 - z.re) * (1 + z.re) - ay * ay) / 2.0);
}

Complex cmath_do_atan(Complex z, CmathError *error) { return turned(cmath_do_atanh, z, error); }

static Complex overflow_checked(Complex w, CmathError *error)
{
    if (isinf(w.re) || isinf(w.im)) *error = CMATH_RANGE;
    return w;
}

Complex cmath_do_cosh(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        if (isinf(z.im) && !isnan(z.re)) *error = CMATH_DOMAIN;
        Complex w = special(ccosh, z);
        return isnan(z.re) && z.im == 0.0 ? make(w.re, 0.0) : w;
    }
    if (fabs(z.re) > LOG_LARGE) {
        double less = z.re - copysign(1.0, z.re);
        return overflow_checked(
            make(cos(z.im) * cosh(less) * M_E, sin(z.im) * sinh(less) * M_E), error);
    }
    return overflow_checked(make(cos(z.im) * cosh(z.re), sin(z.im) * sinh(z.re)), error);
}

Complex cmath_do_cos(Complex z, CmathError *error)
{
    return cmath_do_cosh(make(-z.im, z.re), error);
}

Complex cmath_do_sinh(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        if (isinf(z.im) && !isnan(z.re)) *error = CMATH_DOMAIN;
        Complex w = special(csinh, z);
        return z.re == 0.0 && isnan(z.im) ? make(0.0, w.im) : w;
    }
    if (fabs(z.re) > LOG_LARGE) {
        double less = z.re - copysign(1.0, z.re);
        return overflow_checked(
            make(cos(z.im) * sinh(less) * M_E, sin(z.im) * cosh(less) * M_E), error);
    }
    return overflow_checked(make(cos(z.im) * sinh(z.re), sin(z.im) * cosh(z.re)), error);
}

Complex cmath_do_sin(Complex z, CmathError *error) { return turned(cmath_do_sinh, z, error); }

Complex cmath_do_tanh(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        if (isinf(z.im) && isfinite(z.re)) *error = CMATH_DOMAIN;
        if (z.re == 0.0 && isnan(z.im)) return make(NAN, NAN);
        if (isinf(z.re) && !isfinite(z.im)) return make(copysign(1.0, z.re), 0.0);
        return special(ctanh, z);
    }
    if (fabs(z.re) > LOG_LARGE)
        return make(copysign(1.0, z.re),
                    4.0 * sin(z.im) * cos(z.im) * exp(-2.0 * fabs(z.re)));
    double tx = tanh(z.re), ty = tan(z.im), cx = 1.0 / cosh(z.re);
    double txty = tx * ty, denominator = 1.0 + txty * txty;
    return make(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx);
}

Complex cmath_do_tan(Complex z, CmathError *error) { return turned(cmath_do_tanh, z, error); }

Complex cmath_do_exp(Complex z, CmathError *error)
{
    if (!finite2(z)) {
        if (isinf(z.im) && (isfinite(z.re) || (isinf(z.re) && z.re > 0))) *error = CMATH_DOMAIN;
        if (isinf(z.re) && z.re < 0 && !isfinite(z.im)) return make(0.0, 0.0);
        return special(cexp, z);
    }
    if (z.re > LOG_LARGE) {
        double size = exp(z.re - 1.0);
        return overflow_checked(make(size * cos(z.im) * M_E, size * sin(z.im) * M_E), error);
    }
    double size = exp(z.re);
    return overflow_checked(make(size * cos(z.im), size * sin(z.im)), error);
}

Complex cmath_do_log(Complex z, CmathError *error)
{
    if (!finite2(z)) return special(clog, z);
    double ax = fabs(z.re), ay = fabs(z.im), re;
    if (ax > LARGE || ay > LARGE) {
        re = log(hypot(ax / 2.0, ay / 2.0)) + M_LN2;
    } else if (ax < DBL_MIN && ay < DBL_MIN) {
        if (ax == 0.0 && ay == 0.0) {
            *error = CMATH_DOMAIN;
            return make(-INFINITY, atan2(z.im, z.re));
        }
        re = log(hypot(ldexp(ax, DBL_MANT_DIG), ldexp(ay, DBL_MANT_DIG))) - DBL_MANT_DIG * M_LN2;
    } else {
        double h = hypot(ax, ay);
        if (0.71 <= h && h <= 1.73) {
            double most = ax > ay ? ax : ay, least = ax > ay ? ay : ax;
            re = log1p((most - 1) * (most + 1) + least * least) / 2.0;
        } else {
            re = log(h);
        }
    }
    return make(re, atan2(z.im, z.re));
}
