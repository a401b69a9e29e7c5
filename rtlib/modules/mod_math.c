/* The module math: elementary functions, predicates, parts of floats, and the table of all
 * functions.
 *
 * math_number.c has what deals with integers, math_special.c gamma, logarithms and powers,
 * math_sum.c sums and norms. A function of the C library that answers nan or infinity for other
 * operands than these complains as CPython does: ValueError where it is undefined, OverflowError
 * where the result is too large.
 */
#include <math.h>

#include "bigint.h"
#include "mathmod.h"
#include "op.h"

void math_domain_error(void)
{
    rt_errorf(&rt_ValueError, "math domain error");
}

void math_range_error(void)
{
    rt_errorf(&rt_OverflowError, "math range error");
}

/* ---- functions of one float ---- */

static inline RtValue checked(double x, double r, bool may_overflow)
{
    if (RT_UNLIKELY(!isfinite(r))) {
        if (isnan(r) && !isnan(x)) math_domain_error();
        if (isinf(r) && isfinite(x)) {
            if (may_overflow) math_range_error();
            math_domain_error();
        }
    }
    return rt_float(r);
}

#define UNARY(name, may_overflow)                                                                  \
    MATH_FUNCTION(name)                                                                            \
    {                                                                                              \
        double x = RT_IS_FLOAT_IMM(args[0]) ? rt_unfloat(args[0]) : rti_to_double(args[0]);        \
        return checked(x, name(x), may_overflow);                                                  \
    }
UNARY(acos, false)
UNARY(acosh, false)
UNARY(asin, false)
UNARY(asinh, false)
UNARY(atan, false)
UNARY(atanh, false)
UNARY(cbrt, false)
UNARY(cos, false)
UNARY(cosh, true)
UNARY(erf, false)
UNARY(erfc, false)
UNARY(exp, true)
UNARY(exp2, true)
UNARY(expm1, true)
UNARY(fabs, false)
UNARY(log1p, false)
UNARY(sin, false)
UNARY(sinh, true)
UNARY(sqrt, false)
UNARY(tan, false)
UNARY(tanh, false)

MATH_FUNCTION(degrees)
{
    return rt_float(rti_to_double(args[0]) * (180.0 / M_PI));
}

MATH_FUNCTION(radians)
{
    return rt_float(rti_to_double(args[0]) * (M_PI / 180.0));
}

MATH_FUNCTION(isfinite)
{
    return RT_BOOL(isfinite(rti_to_double(args[0])));
}

MATH_FUNCTION(isinf)
{
    return RT_BOOL(isinf(rti_to_double(args[0])));
}

MATH_FUNCTION(isnan)
{
    return RT_BOOL(isnan(rti_to_double(args[0])));
}

MATH_FUNCTION(ulp)
{
    double x = fabs(rti_to_double(args[0]));
    if (!isfinite(x)) return rt_float(x);
    double next = nextafter(x, INFINITY);
    return rt_float(isinf(next) ? x - nextafter(x, 0.0) : next - x);
}

/* ---- parts of floats ---- */

MATH_FUNCTION(modf)
{
    double x = rti_to_double(args[0]), whole;
    if (isinf(x)) return op_pair(rt_float(copysign(0.0, x)), rt_float(x));
    double fraction = modf(x, &whole);
    return op_pair(rt_float(fraction), rt_float(whole));
}

MATH_FUNCTION(frexp)
{
    double x = rti_to_double(args[0]);
    int exponent = 0;
    if (isfinite(x)) x = frexp(x, &exponent);
    return op_pair(rt_float(x), RT_INT(exponent));
}

MATH_FUNCTION(ldexp)
{
    double x = rti_to_double(args[0]);
    int64_t exponent;
    if (!rti_is_int(args[1]))
        rt_errorf(&rt_TypeError, "Expected an int as second argument to ldexp.");
    if (!rti_int_to_i64(args[1], &exponent))
        exponent = rti_int_sign(args[1]) < 0 ? -100000 : 100000;
    if (x == 0.0 || !isfinite(x)) return rt_float(x);
    exponent = exponent > 100000 ? 100000 : exponent < -100000 ? -100000 : exponent;
    double r = ldexp(x, (int)exponent);
    if (isinf(r)) math_range_error();
    return rt_float(r);
}

/* ---- functions of two or three floats ---- */

MATH_FUNCTION(atan2)
{
    double y = rti_to_double(args[0]), x = rti_to_double(args[1]);
    return rt_float(atan2(y, x));
}

MATH_FUNCTION(copysign)
{
    double x = rti_to_double(args[0]), y = rti_to_double(args[1]);
    return rt_float(copysign(x, y));
}

MATH_FUNCTION(fma)
{
    double x = rti_to_double(args[0]), y = rti_to_double(args[1]), z = rti_to_double(args[2]);
    double r = fma(x, y, z);
    if (isnan(r) && !isnan(x) && !isnan(y) && !isnan(z))
        rt_errorf(&rt_ValueError, "invalid operation in fma");
    if (isinf(r) && isfinite(x) && isfinite(y) && isfinite(z))
        rt_errorf(&rt_OverflowError, "overflow in fma");
    return rt_float(r);
}

MATH_FUNCTION(isclose)
{
    double a = rti_to_double(args[0]), b = rti_to_double(args[1]);
    double relative = args[2] ? rti_to_double(args[2]) : 1e-9;
    double absolute = args[3] ? rti_to_double(args[3]) : 0.0;
    if (relative < 0.0 || absolute < 0.0)
        rt_errorf(&rt_ValueError, "tolerances must be non-negative");
    if (a == b) return RT_TRUE;
    if (isinf(a) || isinf(b)) return RT_FALSE;
    double difference = fabs(b - a);
    return RT_BOOL(difference <= fabs(relative * b) || difference <= fabs(relative * a) ||
                   difference <= absolute);
}

/* The float `steps` (at least 1) after x towards y, neither of them nan: a walk over the bit
 * patterns. */
static double walk(double x, double y, uint64_t steps)
{
    const uint64_t sign = (uint64_t)1 << 63;
    uint64_t from = rt_bits(x), to = rt_bits(y), a = from & ~sign, b = to & ~sign;
    if ((from ^ to) & sign) { /* through zero */
        if (a + b <= steps) return y;
        return a < steps ? rt_double((to & sign) | (steps - a)) : rt_double(from - steps);
    }
    if (a > b) return a - b >= steps ? rt_double(from - steps) : y;
    return b - a >= steps ? rt_double(from + steps) : y;
}

MATH_FUNCTION(nextafter)
{
    double x = rti_to_double(args[0]), y = rti_to_double(args[1]);
    if (!args[2] || args[2] == RT_NONE) return rt_float(nextafter(x, y));
    RtValue steps = rti_index(args[2]);
    if (rti_int_sign(steps) < 0) rt_errorf(&rt_ValueError, "steps must be a non-negative integer");
    IntView n;
    rti_int_view(steps, &n);
    if (n.len == 0 || isnan(x)) return rt_float(x);
    return rt_float(isnan(y) ? y : walk(x, y, n.len == 1 ? n.limbs[0] : UINT64_MAX));
}

/* ---- the module ---- */

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("pi"), rt_float(M_PI));
    rti_module_set(module, rti_intern_cstr("e"), rt_float(M_E));
    rti_module_set(module, rti_intern_cstr("tau"), rt_float(2 * M_PI));
    rti_module_set(module, rti_intern_cstr("inf"), rt_float(INFINITY));
    rti_module_set(module, rti_intern_cstr("nan"), rt_float(NAN));
}

static const RtMethodDef math_functions[] = {
#define METHOD(module, name, min, max, flags, sig, doc)                                            \
    {#name, module##_##name, min, max, flags, sig, doc},
#include "rt/methods/math.def"
#undef METHOD
    {0},
};

const RtModuleDef rt_module_math = {
    .name = "math",
    .doc = "This module provides access to the mathematical functions\ndefined by the C standard.",
    .functions = math_functions,
    .fill = fill,
};
