"""cmath: every function on ordinary, tiny, huge and special values."""
import cmath

inf, nan = float("inf"), float("nan")
ordinary = [0.0, -0.0, 0.5, -0.75, 1.0, -1.0, 2.5, 1e-5, -30.0, 1e-300, 5e-324, 1e300, -1e308, 709.5]
special = [0.0, -0.0, 1.5, -2.5, inf, -inf, nan]
names = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt", "tan", "tanh",
         "phase", "polar", "isfinite", "isinf", "isnan"]


def call(f, *args):
    try:
        return f(*args)
    except (ValueError, OverflowError, TypeError) as e:
        return type(e).__name__ + " " + str(e)


for name in names:
    f = getattr(cmath, name)
    print(name, [call(f, complex(x, y)) for x in ordinary[::2] for y in ordinary[1::3]])
    for x in special:
        print("  ", x, [call(f, complex(x, y)) for y in special])
print([call(cmath.rect, r, phi) for r in special for phi in special])
print([call(cmath.log, complex(a, 1), complex(b, -1)) for a in (0, 1, 5) for b in (0, 2)])


class C:
    def __complex__(self):
        return 1 + 2j


class F:
    def __float__(self):
        return 2.0


for f in (lambda: cmath.sin("a"), lambda: cmath.sin(C()), lambda: cmath.sin(F()), lambda: cmath.log(0), lambda: cmath.log(1, 0), lambda: cmath.log(2, 1),
          lambda: cmath.exp(1000), lambda: cmath.atanh(1), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.rect("a", 1),
          lambda: cmath.log(-1, -2), lambda: cmath.isclose(1, 1 + 1e-10j), lambda: cmath.isclose(inf, inf), lambda: cmath.isclose(1, 1.1, abs_tol=0.2),
          lambda: (cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nanj), lambda: cmath.sin(10**400)):
    print(call(f))
