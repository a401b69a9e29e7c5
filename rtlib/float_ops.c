/* Float arithmetic that C does not have as Python wants it: floor division, modulo, power; hash;
 * conversions from any object.
 */
#include <errno.h>
#include <math.h>

#include "rt/typed.h"

#include "bigint.h"
#include "floatconv.h"
#include "op.h"
#include "runtime.h"

RtValue rt_float_box(double d)
{
    RtFloat *f = rt_gc_new(&rt_shape_float, sizeof(RtFloat));
    f->value = d;
    return RT_VALUE(f);
}

int rti_is_float(RtValue v)
{
    if (RT_IS_FLOAT_IMM(v)) return 1;
    return RT_IS_PTR(v) &&
           (RT_SHAPE(v) == &rt_shape_float || (RT_SHAPE(v)->type->flags & RT_T_FLOAT) != 0);
}

double rti_float_value(RtValue v)
{
    return RT_IS_FLOAT_IMM(v) ? rt_unfloat(v) : ((RtFloat *)RT_OBJ(v))->value;
}

int rti_try_double(RtValue v, double *out)
{
    if (rti_is_float(v))
        *out = rti_float_value(v);
    else if (rti_is_int(v))
        *out = rti_int_to_double(v);
    else
        return 0;
    return 1;
}

double rti_call_float(RtValue v, RtType *type)
{
    RtValue f = type->slots.float_(v);
    if (RTI_IS_FLOAT_EXACT(f)) return rti_float_value(f);
    RtValue message = rti_str_format("%T.__float__ returned non-float (type %T)", v, f);
    if (!rti_is_float(f)) rt_raise(rti_exc_new(&rt_TypeError, message));
    rti_warn_strict_subclass(message, "float");
    return rti_float_value(f);
}

double rti_to_double(RtValue v)
{
    if (rti_is_float(v)) return rti_float_value(v);
    RtType *type = op_type(v);
    if (type->slots.float_) return rti_call_float(v, type);
    if (type->slots.index) return rti_int_to_double(rti_index(v));
    rt_errorf(&rt_TypeError, "must be real number, not %T", v);
}

/* ---- division ---- */

/* fmod for operands whose quotient is moderate: the truncated quotient may be one off, the fused
 * product is exact. */
static inline double fast_fmod(double a, double b)
{
    double x = fabs(a), y = fabs(b), q = trunc(x / y);
    if (!(q < 0x1p51 && y > 0x1p-900 && y < INFINITY)) return fmod(a, b);
    double r = fma(-q, y, x);
    if (r < 0.0)
        r += y;
    else if (r >= y)
        r -= y;
    return copysign(r, a);
}

void rti_float_divmod(double a, double b, double *quotient, double *remainder)
{
    double mod = fast_fmod(a, b), div = (a - mod) / b;
    if (mod != 0.0) {
        if ((b < 0) != (mod < 0)) {
            mod += b;
            div -= 1.0;
        }
    } else {
        mod = copysign(0.0, b);
    }
    if (remainder) *remainder = mod;
    if (!quotient) return;
    if (div != 0.0) {
        double whole = floor(div);
        *quotient = div - whole > 0.5 ? whole + 1.0 : whole;
    } else {
        *quotient = copysign(0.0, a / b);
    }
}

/* ---- power ---- */

static bool is_odd(double d)
{
    return fmod(fabs(d), 2.0) == 1.0;
}

double rti_power(double a, double b)
{
#ifdef __GLIBC__
    if (b == 0.5 && a > 0x1p-900 && a < 0x1p900 && rt_root_is_power(a, sqrt(a))) return sqrt(a);
#endif
    return pow(a, b);
}

RtValue rti_float_pow(double a, double b)
{
    if (b == 0.0) return rt_float(1.0);
    if (isnan(a)) return rt_float(a);
    if (isnan(b)) return rt_float(a == 1.0 ? 1.0 : b);
    if (isinf(b)) {
        a = fabs(a);
        if (a == 1.0) return rt_float(1.0);
        return rt_float((b > 0) == (a > 1.0) ? INFINITY : 0.0);
    }
    if (isinf(a)) {
        if (b > 0) return rt_float(is_odd(b) ? a : INFINITY);
        return rt_float(is_odd(b) ? copysign(0.0, a) : 0.0);
    }
    if (a == 0.0) {
        if (b < 0) rt_errorf(&rt_ZeroDivisionError, "0.0 cannot be raised to a negative power");
        return rt_float(is_odd(b) ? a : 0.0);
    }
    bool negate = false;
    if (a < 0) {
        if (b != floor(b)) return rti_complex_pow(a, 0.0, b, 0.0);
        a = -a;
        negate = is_odd(b);
    }
    double power = a == 1.0 ? 1.0 : rti_power(a, b);
    if (isinf(power)) rti_raise_errno(&rt_OverflowError, ERANGE);
    return rt_float(negate ? -power : power);
}

RT_NORETURN void rti_raise_errno(RtType *type, int err)
{
    rt_raise(rti_call2(RT_VALUE(type), RT_INT(err),
                       rti_str(err == ERANGE ? "Numerical result out of range"
                                             : "Numerical argument out of domain")));
}

/* ---- hash ---- */

/* The same number as int or float hashes alike: both reduce modulo 2**61 - 1, where 2**61 is 1, so
 * that a power of two is a rotation. */
int64_t rti_float_hash(double d)
{
    const uint64_t modulus = ((uint64_t)1 << 61) - 1;
    if (d >= -0x1p52 && d <= 0x1p52 && d == (double)(int64_t)d)
        return (int64_t)d == -1 ? -2 : (int64_t)d;
    if (isinf(d)) return d > 0 ? 314159 : -314159;
    if (isnan(d)) return 0;
    int exponent;
    double m = frexp(fabs(d), &exponent);
    uint64_t bits = (uint64_t)ldexp(m, 53); /* whole, 53 bits */
    int turn = (exponent - 53) % 61;
    if (turn < 0) turn += 61;
    uint64_t h = turn ? ((bits << turn) & modulus) | bits >> (61 - turn) : bits;
    if (h == modulus) h = 0;
    int64_t result = d < 0 ? -(int64_t)h : (int64_t)h;
    return result == -1 ? -2 : result;
}
