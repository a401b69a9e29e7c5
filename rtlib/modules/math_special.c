/* The module math: gamma functions, logarithms, power, remainder.
 *
 * gamma and lgamma use Lanczos' approximation with g = 6.0246800407767296 and 13 terms, as CPython
 * does, so that results agree to the last bit: Lanczos' sum as a quotient of two polynomials,
 * corrected for the rounding of x + g - 1/2, and the reflection formula below zero.
 */
#include <math.h>

#include "bigint.h"
#include "mathmod.h"

#define PI 3.141592653589793238462643383279502884197

/* sin(pi * x) without losing accuracy near whole x. */
static double sin_pi(double x)
{
    double y = fmod(fabs(x), 2.0), r;
    switch ((int)round(2.0 * y)) {
    case 0: r = sin(PI * y); break;
    case 1: r = cos(PI * (y - 0.5)); break;
    case 2: r = sin(PI * (1.0 - y)); break; /* 0.0 at y == 1, not -0.0 */
    case 3: r = -cos(PI * (y - 1.5)); break;
    default: r = sin(PI * (y - 2.0)); break;
    }
    return copysign(1.0, x) * r;
}

/* ---- gamma ---- */

enum { TERMS = 13 };
static const double lanczos_g = 6.024680040776729583740234375;
static const double lanczos_g_minus_half = 5.524680040776729583740234375;

/* Coefficients by ascending power of x. */
static const double numerator[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double denominator[TERMS] = {
    /* x (x+1) ... (x+11) */
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0,
};

static double lanczos_sum(double x)
{
    double top = 0.0, bottom = 0.0;
    if (x < 5.0) {
        for (int i = TERMS; i-- > 0;) {
            top = top * x + numerator[i];
            bottom = bottom * x + denominator[i];
        }
    } else { /* in 1/x: no overflow, and more exact */
        for (int i = 0; i < TERMS; i++) {
            top = top / x + numerator[i];
            bottom = bottom / x + denominator[i];
        }
    }
    return top / bottom;
}

/* Multiply or divide r by y**power, in two steps where one could overflow. */
static double scale(double r, double y, double x, bool divide)
{
    bool direct = x < 140.0;
    double power = direct ? pow(y, x - 0.5) : pow(y, x / 2.0 - 0.25);
    for (int step = direct; step < 2; step++) r = divide ? r / power : r * power;
    return r;
}

static double gamma_of(double x)
{
    if (isnan(x) || (isinf(x) && x > 0)) return x;
    if (isinf(x) || x == 0.0) math_domain_error();
    if (x == floor(x)) {
        if (x < 0.0) math_domain_error();
        if (x <= 23.0) { /* factorials up to 22! are exact */
            double product = 1.0;
            for (double i = 2.0; i < x; i++) product *= i;
            return product;
        }
    }
    double a = fabs(x), r;
    if (a < 1e-20) return 1.0 / x;
    if (a > 200.0) return x < 0.0 ? 0.0 / sin_pi(x) : INFINITY;
    double y = a + lanczos_g_minus_half;
    double error =
        a > lanczos_g_minus_half ? y - a - lanczos_g_minus_half : y - lanczos_g_minus_half - a;
    double correction = error * lanczos_g / y;
    if (x < 0.0) {
        r = -PI / sin_pi(a) / a * exp(y) / lanczos_sum(a);
        r -= correction * r;
    } else {
        r = lanczos_sum(a) / exp(y);
        r += correction * r;
    }
    return scale(r, y, a, x < 0.0);
}

static double lgamma_of(double x)
{
    static const double log_pi = 1.144729885849400174143427351353058711647;
    if (isnan(x)) return x;
    if (isinf(x)) return INFINITY;
    if (x == floor(x) && x <= 2.0) {
        if (x <= 0.0) math_domain_error();
        return 0.0;
    }
    double a = fabs(x);
    if (a < 1e-20) return -log(a);
    double r = log(lanczos_sum(a)) - lanczos_g;
    r += (a - 0.5) * (log(a + lanczos_g - 0.5) - 1);
    return x < 0.0 ? log_pi - log(fabs(sin_pi(a))) - log(a) - r : r;
}

MATH_FUNCTION(gamma)
{
    double x = rti_to_double(args[0]), r = gamma_of(x);
    if (isinf(r) && isfinite(x)) math_range_error();
    return rt_float(r);
}

MATH_FUNCTION(lgamma)
{
    double x = rti_to_double(args[0]), r = lgamma_of(x);
    if (isinf(r) && isfinite(x)) math_range_error();
    return rt_float(r);
}

/* ---- logarithms ---- */

static double checked_log(double x, double (*log_function)(double))
{
    if (x > 0.0 || isnan(x)) return log_function(x);
    math_domain_error();
}

/* Of any number; ints beyond the floats' range are taken apart. */
static double log_of(RtValue v, double (*log_function)(double))
{
    if (!rti_is_int(v)) return checked_log(rti_to_double(v), log_function);
    if (rti_int_sign(v) <= 0) math_domain_error();
    double x = rti_int_to_double_inf(v);
    if (!isinf(x)) return log_function(x);
    int64_t exponent;
    x = rti_int_frexp(v, &exponent);
    return log_function(x) + log_function(2.0) * (double)exponent;
}

MATH_FUNCTION(log)
{
    double x = log_of(args[0], log);
    if (count == 1) return rt_float(x);
    double base = log_of(args[1], log);
    if (base == 0.0) rt_errorf(&rt_ZeroDivisionError, "float division by zero");
    return rt_float(x / base);
}

MATH_FUNCTION(log2)
{
    return rt_float(log_of(args[0], log2));
}

MATH_FUNCTION(log10)
{
    return rt_float(log_of(args[0], log10));
}

/* ---- power and remainders ---- */

/* C's pow where one operand is no finite number, by Python's rules on every platform. */
static double special_power(double x, double y)
{
    if (isnan(x)) return y == 0.0 ? 1.0 : x;
    if (isnan(y)) return x == 1.0 ? 1.0 : y;
    if (isinf(x)) {
        bool odd = isfinite(y) && fmod(fabs(y), 2.0) == 1.0;
        if (y > 0.0) return odd ? x : fabs(x);
        return y == 0.0 ? 1.0 : odd ? copysign(0.0, x) : 0.0;
    }
    if (fabs(x) == 1.0) return 1.0;
    return (y > 0.0) == (fabs(x) > 1.0) ? INFINITY : 0.0;
}

MATH_FUNCTION(pow)
{
    double x = rti_to_double(args[0]), y = rti_to_double(args[1]);
    if (!isfinite(x) || !isfinite(y)) return rt_float(special_power(x, y));
    double r = pow(x, y);
    if (isnan(r) || (isinf(r) && x == 0.0)) math_domain_error();
    if (isinf(r)) math_range_error();
    return rt_float(r);
}

MATH_FUNCTION(fmod)
{
    double x = rti_to_double(args[0]), y = rti_to_double(args[1]);
    if (isinf(y) && isfinite(x)) return rt_float(x);
    double r = fmod(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y)) math_domain_error();
    return rt_float(r);
}

MATH_FUNCTION(remainder)
{
    double x = rti_to_double(args[0]), y = rti_to_double(args[1]);
    double r = remainder(x, y); /* exact, as IEEE 754 defines it */
    if (isnan(r) && !isnan(x) && !isnan(y)) math_domain_error();
    return rt_float(r);
}
