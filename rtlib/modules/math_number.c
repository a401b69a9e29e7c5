/* The module math: functions about integers, rounding, and products.
 */
#include <math.h>

#include "bigint.h"
#include "mathmod.h"
#include "op.h"

/* ---- gcd, lcm, isqrt ---- */

MATH_FUNCTION(gcd)
{
    RtValue result = RT_INT(0);
    for (size_t i = 0; i < count; i++) result = rti_int_gcd(result, rti_index(args[i]));
    return result;
}

static RtValue lcm(RtValue a, RtValue b)
{
    if (rti_int_sign(a) == 0 || rti_int_sign(b) == 0) return RT_INT(0);
    return rti_int_abs(rti_int_mul(rti_int_divexact(a, rti_int_gcd(a, b)), b));
}

MATH_FUNCTION(lcm)
{
    RtValue result = RT_INT(1);
    for (size_t i = 0; i < count; i++) result = lcm(result, rti_index(args[i]));
    return result;
}

MATH_FUNCTION(isqrt)
{
    RtValue n = rti_index(args[0]);
    if (rti_int_sign(n) < 0) rt_errorf(&rt_ValueError, "isqrt() argument must be nonnegative");
    return rti_int_isqrt(n);
}

/* ---- combinatorics ---- */

MATH_FUNCTION(factorial)
{
    RtValue v = rti_index(args[0]);
    int64_t n;
    if (rti_int_sign(v) < 0)
        rt_errorf(&rt_ValueError, "factorial() not defined for negative values");
    if (!rti_int_to_i64(v, &n))
        rt_errorf(&rt_OverflowError, "factorial() argument should not exceed %lld",
                  (long long)INT64_MAX);
    return rti_int_factorial((uint64_t)n);
}

static void check_n_and_k(RtValue n, RtValue k)
{
    if (rti_int_sign(n) < 0) rt_errorf(&rt_ValueError, "n must be a non-negative integer");
    if (rti_int_sign(k) < 0) rt_errorf(&rt_ValueError, "k must be a non-negative integer");
}

MATH_FUNCTION(perm)
{
    RtValue k = RT_ARG(1);
    if (!k || k == RT_NONE) return math_factorial(self, args, 1, 0);
    RtValue n = rti_int_exact(rti_index(args[0]));
    k = rti_index(k);
    check_n_and_k(n, k);
    if (rti_int_cmp(n, k) < 0) return RT_INT(0);
    int64_t factors;
    if (!rti_int_to_i64(k, &factors))
        rt_errorf(&rt_OverflowError, "k must not exceed %lld", (long long)INT64_MAX);
    return rti_int_perm(n, (uint64_t)factors);
}

MATH_FUNCTION(comb)
{
    RtValue n = rti_int_exact(rti_index(args[0])), k = rti_index(args[1]);
    check_n_and_k(n, k);
    RtValue other = rti_int_sub(n, k);
    if (rti_int_sign(other) < 0) return RT_INT(0);
    if (rti_int_cmp(other, k) < 0) k = other;
    int64_t chosen;
    if (!rti_int_to_i64(k, &chosen))
        rt_errorf(&rt_OverflowError, "min(n - k, k) must not exceed %lld", (long long)INT64_MAX);
    return rti_int_comb(n, (uint64_t)chosen);
}

/* ---- floor, ceil, trunc ---- */

/* v.name() when its type defines it, else 0. */
static RtValue call_special(RtValue v, RtValue name)
{
    RtValue method = rti_lookup_special(v, name);
    return method ? rti_call0(method) : 0;
}

MATH_FUNCTION(floor)
{
    RtValue v = args[0];
    if (RT_IS_FLOAT_IMM(v)) return rti_int_from_double(floor(rt_unfloat(v)));
    RtValue result = RT_IS_INT(v) ? v : call_special(v, RT_NAME(__floor__));
    return result ? result : rti_int_from_double(floor(rti_to_double(v)));
}

MATH_FUNCTION(ceil)
{
    RtValue v = args[0];
    if (RT_IS_FLOAT_IMM(v)) return rti_int_from_double(ceil(rt_unfloat(v)));
    RtValue result = RT_IS_INT(v) ? v : call_special(v, RT_NAME(__ceil__));
    return result ? result : rti_int_from_double(ceil(rti_to_double(v)));
}

MATH_FUNCTION(trunc)
{
    RtValue v = args[0];
    if (RT_IS_FLOAT_IMM(v)) return rti_int_from_double(rt_unfloat(v));
    RtValue result = RT_IS_INT(v) ? v : call_special(v, RT_NAME(__trunc__));
    if (!result) rt_errorf(&rt_TypeError, "type %T doesn't define __trunc__ method", v);
    return result;
}

MATH_FUNCTION(prod)
{
    RtValue result = args[1] ? args[1] : RT_INT(1), v;
    RtIter it;
    rti_iter(&it, args[0]);
    while ((v = rti_next(&it))) result = rti_mul(result, v);
    return result;
}
