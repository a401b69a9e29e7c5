# complex numbers: parsing, repr with signed zeros and special values, powers, comparison, format, errors
import math

nan, inf = math.nan, math.inf
for t in ("1", "1j", "1+2j", "-1-2j", " (1+2j) ", "(1+2j", "j", "-j", "+j", "1+j", "1e5j", "1e5-1e-5j", "inf", "infj", "nan+infj", "1 + 2j", "1+2", "1j+2", "", "()", "i", "1_0j", "1__0j", "0x1j",
          ".5j", "1.j", "\u0661j", "1+2jj", "+-1j", "--1j", "1e400j", "j1"):
    try:
        print(repr(t), complex(t))
    except ValueError as e:
        print(repr(t), e)
for args in ((1, 2), (1.5,), (1j, 1j), (1, 1j), ("1", 2), (1, "2"), (None,), (True, False), (-0.0, -0.0), (2**1024,), (1, 2, 3), (), (complex(-0.0, 0.0), -0.0), ([],)):
    try:
        print(args, complex(*args))
    except Exception as e:
        print(type(e).__name__, e)
for z in (0j, -0j, complex(0.0, -0.0), complex(-0.0, 0.0), complex(-0.0, -0.0), complex(nan, inf), complex(1, -inf), 1e16 + 1e-7j, 3 - 4j, complex(-0.0, 1.0)):
    print(repr(z), str(z), -z, z.conjugate(), abs(z), z == z, bool(z), z.real, z.imag, hash(z) == hash(z) if z == z else "", f"{z}")
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** -1, a ** 0.5, a ** b, 2 ** a, 0j ** 0, a + 1, 1 - a, a * 2.5, 1 / a, True + a, 2**70 + a)
print((1 + 1j) * (1 - 1j), 1j * 1j, 1j ** 2, 1j ** 3, (-1) ** 0.5, (-8) ** (1 / 3), pow(1j, 2), complex(inf, 1) * 0, -1j, +1j, 0j == 0 == 0.0 == False, {1: "x"}[1 + 0j])
for f in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: int(a), lambda: float(a), lambda: 1 / 0j, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: pow(a, 2, 3),
          lambda: a > 1, lambda: round(a), lambda: math.sqrt(a), lambda: a[0], lambda: a.real.x, lambda: setattr(a, "real", 1), lambda: [1][a], lambda: 0 ** a, lambda: a @ b, lambda: a & 1, lambda: ~a,
          lambda: complex(real=1, imag=2), lambda: complex(imag=5), lambda: complex(real="1"), lambda: a + "x", lambda: sum([1j, 2]), lambda: max([1j, 2]), lambda: (1e200 + 1j) ** 3, lambda: sorted([1j, 0])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for spec in ("", ".2f", "+.1e", "20", ">20", "<20.3", "^25.1f", "g", ",.1f", "010", "d", "=10", "%", "s", ".0f", "#g", "_.2f"):
    try:
        print(repr(spec), repr(format(1234.5 - 0.125j, spec)))
    except ValueError as e:
        print(repr(spec), e)


class C:
    def __complex__(self):
        return 5 + 6j


class F:
    def __float__(self):
        return 2.5


class I:
    def __index__(self):
        return 7


class Sub(complex):
    def __add__(self, other):
        return "sub add"

    def __repr__(self):
        return "Sub"


s = Sub(1, 2)
print(complex(C()), complex(F()), complex(I()), complex(F(), I()), complex(C(), 1), s, s + 1, 1 + s, s * 1, type(s * 1).__name__, complex(s), type(+s).__name__, [s], str(s), f"{s}")
print((1 + 2j).__complex__(), (1 + 2j).__getnewargs__(), complex.__doc__.splitlines()[0], complex.from_number(3) if hasattr(complex, "from_number") else "no from_number")
