# fractions.Fraction: construction, arithmetic, comparison, rounding, formatting, limit_denominator, errors.
from fractions import Fraction as F
from decimal import Decimal
import math
print(F(1, 2), F(6, -4), F("3/4"), F(" -7/3 "), F("1.25"), F("1e-3"), F(0.5), F(0.1), F(Decimal("0.1")), F(), F(3), F(F(1, 2), F(3, 4)), repr(F(2, 4)), F(True), F("1_000/3"), F(numerator=2, denominator=6))
a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, a ** F(1, 2), 2 ** F(2), (-a) ** F(1, 3) == (-0.75) ** (1 / 3), a + 1, 1 - a, a * 0.5, 1.5 / a, a + 1j, 2 ** a, -a, +a, abs(b), a ** 0)
print(a < b, a > 0, a == 0.75, F(1, 3) == 1 / 3, a != F(6, 8), hash(F(1, 2)) == hash(0.5), F(5) == 5 and hash(F(5)) == hash(5), F(1, 2) < 0.6, F(1, 2) > float("-inf"), a in {0.75}, sorted([a, b, 0.5, 1]))
print(round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), math.floor(b), math.ceil(b), math.trunc(b), int(a), float(a), complex(a), bool(F(0)), a.numerator, a.denominator, a.as_integer_ratio(), F(22, 7).limit_denominator(5), F(math.pi).limit_denominator(1000), F(5).is_integer(), a.real, a.imag, a.conjugate(), F.from_float(0.25), F.from_decimal(Decimal("1.5")))
print(f"{F(1, 3):.3f} {F(22, 7):>10} {F(1, 8):.2%} {F(12345, 7):,.1f} {F(1, 3):e} {F(3):_} {F(-5, 2):+} {F(1, 3):g}", str(F(4, 2)))
for f in (lambda: F(1, 0)), (lambda: F("1/0")), (lambda: F("x")), (lambda: F(1.5, 2)), (lambda: F("1/2", 2)), (lambda: F(float("nan"))), (lambda: F(float("inf"))), (lambda: a / 0), (lambda: a % 0), (lambda: a < 1j), (lambda: a + "x"), (lambda: F(0) ** -1), (lambda: F(None)), (lambda: F(1, 2).limit_denominator(0)), (lambda: F("1 /2")), (lambda: F.from_float("x")), (lambda: setattr(a, "numerator", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
import pickle, copy
print(pickle.loads(pickle.dumps(a)) == a, copy.copy(a) is a, sum([F(1, 3)] * 3), math.prod([F(1, 2), F(2, 3)]), max(a, b, 0.8))
