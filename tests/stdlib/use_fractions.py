from fractions import Fraction as F

print(F(3, 6), F("1.25"), F("-7/3"), F(0.5), F(1.1), F(5), repr(F(2, 4)), F("1e-3"))
a, b = F(1, 3), F(1, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, a ** -1, -a, abs(F(-1, 2)), a + 1, 2 * a, a + 0.5, divmod(F(7, 2), 1))
print(a > b, a == F(2, 6), a < 0.4, hash(F(1, 2)) == hash(0.5), bool(F(0)), int(F(7, 2)), float(a), round(F(7, 2)), round(F(22, 7), 2))
print(F(3.141592653589793).limit_denominator(100), F.from_float(0.25), a.as_integer_ratio(), a.numerator, a.denominator, F(4, 2).is_integer())
import math
print(math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), F(4, 9) ** F(1, 2), f"{F(22, 7):.3f} {F(1, 3):>10}")
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F(float("nan"))):
    try:
        bad()
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(sum([F(1, n) for n in range(1, 6)]), sorted([F(1, 2), F(1, 3)]), F(1, 2) + 1j, pow(F(2), 3))
