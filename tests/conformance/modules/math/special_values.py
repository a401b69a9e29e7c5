# math: results for infinities, nans, zeros, big integers; the errors of each domain.
import math


def show(f, *args):
    try:
        print(f.__name__, f(*args), end="; ")
    except Exception as e:
        print(f.__name__, type(e).__name__, e, end="; ")


inf, nan = math.inf, math.nan
for f in math.sqrt, math.exp, math.log, math.log2, math.log10, math.log1p, math.expm1, math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh, math.atanh, \
        math.gamma, math.lgamma, math.erf, math.erfc, math.floor, math.ceil, math.trunc, math.fabs, math.cbrt, math.exp2, math.degrees, math.isqrt, math.factorial, math.ulp:
    for v in 0.0, -0.0, 1.0, -1, inf, -inf, nan:
        show(f, v)
    print()
for args in (math.fmod, 5, 3), (math.fmod, -5, 3), (math.fmod, 5, 0), (math.fmod, inf, 1), (math.fmod, 1, inf), (math.pow, 0, -1), (math.pow, -1, 0.5), (math.pow, 1, nan), (math.pow, nan, 0), (math.atan2, 0.0, -0.0), (math.atan2, -0.0, -1), (math.hypot,), \
        (math.hypot, 3, 4), (math.hypot, inf, nan), (math.copysign, 1, -0.0), (math.ldexp, 1, 2000), (math.ldexp, 1, -2000), (math.remainder, 5, 3), (math.remainder, 1, 0), (math.nextafter, 1, 2), (math.nextafter, 0, 1), (math.fma, 2, 3, 4), (math.log, 8, 2), (math.log, 2**1000), (math.log, 10**400, 10), (math.log, 0), (math.log, -5), (math.log, 2, 1), \
        (math.sqrt, -1), (math.exp, 1000), (math.comb, 5, 2), (math.comb, 5, 7), (math.comb, -1, 2), (math.perm, 5), (math.perm, 5, 2), (math.gcd,), (math.gcd, 12, 18, 8), (math.gcd, 0, 0), (math.lcm, 4, 6), (math.lcm,), (math.gcd, 1.5), (math.dist, (0, 0), (3, 4)), (math.dist, (1,), (1, 2)), (math.prod, [1, 2, 3]), (math.prod, []), (math.fsum, [0.1] * 10), \
        (math.sumprod, [1, 2], [3, 4]), (math.sumprod, [1], [1, 2]), (math.isclose, 1, 1 + 1e-10), (math.modf, -2.5), (math.frexp, 8.0), (math.frexp, inf), (math.factorial, 20), (math.factorial, -1), (math.factorial, 2.0), (math.isqrt, -1), (math.floor, "x"), (math.sqrt, "x"), (math.isinf, 10**400):
    show(*args)
print(math.pi, math.e, math.tau, math.prod([2, 3], start=5), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isfinite(inf), math.isnan(nan))
