def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


import math

inf, nan = math.inf, math.nan
values = [0.0, -0.0, 1.0, -1.0, 2.5, -7.25, 1e300, inf, -inf, nan, 3]
for name in "atan2 copysign fmod pow remainder nextafter hypot isclose".split():
    function = getattr(math, name)
    for x in values:
        for y in values:
            attempt(lambda: function(x, y))
attempt(lambda: math.fma(2, 3, 4))
attempt(lambda: math.fma(inf, 0, 1))
attempt(lambda: math.fma(1e308, 10, 1))
attempt(lambda: math.ldexp(1.5, 10))
attempt(lambda: math.ldexp(1, 5000))
attempt(lambda: math.ldexp(1, -5000))
attempt(lambda: math.ldexp(1, 1.0))
attempt(lambda: [math.frexp(x) for x in (8, -0.3, 0.0, inf, 5e-324)])
attempt(lambda: [math.modf(x) for x in (1.5, -1.5, inf, -0.0)])
attempt(lambda: math.nextafter(1.0, 2.0, steps=3))
attempt(lambda: math.nextafter(-1.0, 1.0, steps=10**30))
attempt(lambda: math.nextafter(1, 2, steps=-1))
attempt(lambda: math.isclose(1, 1.1, rel_tol=0.2))
attempt(lambda: math.isclose(0, 1e-10, abs_tol=1e-9))
attempt(lambda: math.isclose(1, 2, rel_tol=-1))
