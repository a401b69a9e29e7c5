/* The module cmath: arguments, errors and the table; the functions proper are in cmath_functions.c. */
#include "cmathmod.h"

#include <errno.h>
#include <math.h>

#define CMATH_FUNCTION(name)                                                                       \
    static RtValue cmath_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,             \
                                RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

static Complex argument(RtValue v)
{
    if (!RT_IS_PTR(v) || !rti_is_a(v, &rt_type_complex)) {
        RtValue method = RT_IS_PTR(v) ? rti_lookup_special(v, RT_NAME(__complex__)) : 0;
        if (!method) return (Complex){rti_to_double(v), 0.0};
        RtValue made = rti_call0(method);
        if (!rti_is_a(made, &rt_type_complex))
            rt_errorf(&rt_TypeError, "__complex__ returned non-complex (type %T)", made);
        v = made;
    }
    RtComplex *c = (RtComplex *)RT_OBJ(v);
    return (Complex){c->re, c->im};
}

static void check(CmathError error)
{
    if (error == CMATH_DOMAIN) rt_errorf(&rt_ValueError, "math domain error");
    if (error == CMATH_RANGE) rt_errorf(&rt_OverflowError, "math range error");
}

static RtValue result(Complex z, CmathError error)
{
    check(error);
    return rti_complex(z.re, z.im);
}

#define UNARY(name)                                                                                \
    CMATH_FUNCTION(name)                                                                           \
    {                                                                                              \
        CmathError error = CMATH_OK;                                                               \
        Complex z = cmath_do_##name(argument(args[0]), &error);                                    \
        return result(z, error);                                                                   \
    }
UNARY(acos)
UNARY(acosh)
UNARY(asin)
UNARY(asinh)
UNARY(atan)
UNARY(atanh)
UNARY(cos)
UNARY(cosh)
UNARY(exp)
UNARY(sin)
UNARY(sinh)
UNARY(sqrt)
UNARY(tan)
UNARY(tanh)
#undef UNARY

/* Division as complex numbers do it (Smith's way). */
static Complex quotient(Complex a, Complex b, CmathError *error)
{
    double size_re = fabs(b.re), size_im = fabs(b.im);
    if (size_re >= size_im) {
        if (size_re == 0.0) {
            *error = CMATH_DOMAIN;
            return (Complex){0, 0};
        }
        double ratio = b.im / b.re, denominator = b.re + b.im * ratio;
        return (Complex){(a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator};
    }
    if (size_im >= size_re) {
        double ratio = b.re / b.im, denominator = b.re * ratio + b.im;
        return (Complex){(a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator};
    }
    return (Complex){NAN, NAN};
}

CMATH_FUNCTION(log)
{
    CmathError error = CMATH_OK;
    Complex x = argument(args[0]), base = count > 1 ? argument(args[1]) : x;
    Complex z = cmath_do_log(x, &error);
    if (count > 1) z = quotient(z, cmath_do_log(base, &error), &error);
    return result(z, error);
}

CMATH_FUNCTION(log10)
{
    CmathError error = CMATH_OK;
    Complex z = cmath_do_log(argument(args[0]), &error);
    return result((Complex){z.re / M_LN10, z.im / M_LN10}, error);
}

CMATH_FUNCTION(phase)
{
    Complex z = argument(args[0]);
    errno = 0;
    double angle = atan2(z.im, z.re);
    check(errno == ERANGE ? CMATH_RANGE : errno ? CMATH_DOMAIN : CMATH_OK);
    return rt_float(angle);
}

/* abs(z) */
static double magnitude(Complex z, CmathError *error)
{
    if (isinf(z.re) || isinf(z.im)) return INFINITY;
    if (isnan(z.re) || isnan(z.im)) return NAN;
    double size = hypot(z.re, z.im);
    if (!isfinite(size)) *error = CMATH_RANGE;
    return size;
}

CMATH_FUNCTION(polar)
{
    CmathError error = CMATH_OK;
    Complex z = argument(args[0]);
    double angle = atan2(z.im, z.re), size = magnitude(z, &error);
    check(error);
    return native_tuple2(rt_float(size), rt_float(angle));
}

static Complex from_polar(double r, double phi, CmathError *error)
{
    if (isfinite(r) && isfinite(phi)) {
        if (phi == 0.0) return (Complex){r, r * phi}; /* the sign of zero stays */
        return (Complex){r * cos(phi), r * sin(phi)};
    }
    if (r != 0.0 && !isnan(r) && isinf(phi)) *error = CMATH_DOMAIN;
    if (isinf(r) && isfinite(phi) && phi != 0.0) {
        double sign = r > 0 ? 1.0 : -1.0;
        return (Complex){sign * copysign(INFINITY, cos(phi)), sign * copysign(INFINITY, sin(phi))};
    }
    if (isinf(r) && phi == 0.0) return (Complex){r, r > 0 ? phi : -phi};
    if (isinf(r)) return (Complex){INFINITY, NAN};
    if (r == 0.0) return (Complex){0.0, 0.0};
    return (Complex){NAN, phi == 0.0 ? 0.0 : NAN};
}

CMATH_FUNCTION(rect)
{
    CmathError error = CMATH_OK;
    double r = rti_to_double(args[0]), phi = rti_to_double(args[1]);
    Complex z = from_polar(r, phi, &error);
    return result(z, error);
}

CMATH_FUNCTION(isfinite)
{
    Complex z = argument(args[0]);
    return RT_BOOL(isfinite(z.re) && isfinite(z.im));
}

CMATH_FUNCTION(isinf)
{
    Complex z = argument(args[0]);
    return RT_BOOL(isinf(z.re) || isinf(z.im));
}

CMATH_FUNCTION(isnan)
{
    Complex z = argument(args[0]);
    return RT_BOOL(isnan(z.re) || isnan(z.im));
}

CMATH_FUNCTION(isclose)
{
    Complex a = argument(args[0]), b = argument(args[1]);
    double relative = args[2] ? rti_to_double(args[2]) : 1e-09;
    double absolute = args[3] ? rti_to_double(args[3]) : 0.0;
    if (relative < 0.0 || absolute < 0.0)
        rt_errorf(&rt_ValueError, "tolerances must be non-negative");
    if (a.re == b.re && a.im == b.im) return RT_TRUE;
    if (isinf(a.re) || isinf(a.im) || isinf(b.re) || isinf(b.im)) return RT_FALSE;
    double difference = hypot(a.re - b.re, a.im - b.im);
    return RT_BOOL(difference <= relative * hypot(b.re, b.im) ||
                   difference <= relative * hypot(a.re, a.im) || difference <= absolute);
}

/* ---- the module ---- */

static const RtMethodDef cmath_functions[] = {
#define METHOD(module, name, min, max, flags, sig, doc)                                            \
    {#name, module##_##name, min, max, flags, sig, doc},
#include "rt/methods/cmath.def"
#undef METHOD
    {0},
};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("pi"), rt_float(M_PI));
    rti_module_set(module, rti_intern_cstr("e"), rt_float(M_E));
    rti_module_set(module, rti_intern_cstr("tau"), rt_float(2 * M_PI));
    rti_module_set(module, rti_intern_cstr("inf"), rt_float(INFINITY));
    rti_module_set(module, rti_intern_cstr("infj"), rti_complex(0.0, INFINITY));
    rti_module_set(module, rti_intern_cstr("nan"), rt_float(NAN));
    rti_module_set(module, rti_intern_cstr("nanj"), rti_complex(0.0, NAN));
}

const RtModuleDef rt_module_cmath = {
    .name = "cmath",
    .doc = "This module provides access to mathematical functions for complex\nnumbers.",
    .functions = cmath_functions,
    .fill = fill,
};
