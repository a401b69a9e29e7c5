def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


import math

inf, nan = math.inf, math.nan
print(math.pi, math.e, math.tau, math.inf, math.nan)
for name in "acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs gamma lgamma log log10 log1p log2 radians sin sinh sqrt tan tanh ulp".split():
    function = getattr(math, name)
    for x in (0.0, 0.5, 1.0, -0.5, 2.5, 30.25, 1000, -3, inf, -inf, nan, 1e-310):
        attempt(lambda: function(x))
for name in "isfinite isinf isnan".split():
    print([getattr(math, name)(x) for x in (0, 1.5, inf, nan)])
attempt(lambda: math.sqrt("a"))
attempt(lambda: math.sqrt())
attempt(lambda: math.sqrt(10**400))
attempt(lambda: math.log(10**400))
attempt(lambda: math.log2(2**2000))
attempt(lambda: math.log10(10**400))
attempt(lambda: math.log(8, 2))
attempt(lambda: math.log(8, 1))
attempt(lambda: math.log(0))
attempt(lambda: math.log(-(10**400)))
attempt(lambda: math.log(2, 3, 4))
