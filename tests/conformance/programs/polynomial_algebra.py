# Polynomials with rational coefficients: arithmetic, division, gcd, derivatives, roots, interpolation, printing and parsing.
import re
from fractions import Fraction
from functools import reduce
from itertools import zip_longest
from math import gcd, lcm


class Poly:
    __slots__ = ("coefficients",)

    def __init__(self, coefficients=()):
        values = [Fraction(c) for c in coefficients]
        while values and not values[-1]:
            values.pop()
        self.coefficients = tuple(values)

    @classmethod
    def parse(cls, text):
        terms = re.findall(r"([+-]?)\s*(\d+(?:/\d+)?)?\s*\*?\s*(x)?(?:\^(\d+))?", text.replace(" ", ""))
        values = {}
        for sign, number, x, power in terms:
            if not (number or x):
                continue
            degree = int(power or 1) if x else 0
            values[degree] = values.get(degree, 0) + Fraction(number or 1) * (-1 if sign == "-" else 1)
        return cls([values.get(i, 0) for i in range(max(values, default=-1) + 1)])

    @property
    def degree(self):
        return len(self.coefficients) - 1

    def __bool__(self):
        return bool(self.coefficients)

    def __eq__(self, other):
        return self.coefficients == (other if isinstance(other, Poly) else Poly([other])).coefficients

    def __hash__(self):
        return hash(self.coefficients)

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly([other])
        return Poly(a + b for a, b in zip_longest(self.coefficients, other.coefficients, fillvalue=0))
    __radd__ = __add__

    def __neg__(self):
        return Poly(-c for c in self.coefficients)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if not isinstance(other, Poly):
            return Poly(c * other for c in self.coefficients)
        out = [Fraction(0)] * (len(self.coefficients) + len(other.coefficients))
        for i, a in enumerate(self.coefficients):
            for j, b in enumerate(other.coefficients):
                out[i + j] += a * b
        return Poly(out)
    __rmul__ = __mul__

    def __pow__(self, n):
        return reduce(Poly.__mul__, [self] * n, Poly([1]))

    def __divmod__(self, other):
        if not other:
            raise ZeroDivisionError("division by the zero polynomial")
        quotient, rest = [Fraction(0)] * max(self.degree - other.degree + 1, 0), list(self.coefficients)
        while len(rest) >= len(other.coefficients) and any(rest):
            factor, shift = rest[-1] / other.coefficients[-1], len(rest) - len(other.coefficients)
            quotient[shift] = factor
            for i, c in enumerate(other.coefficients):
                rest[shift + i] -= factor * c
            rest.pop()
        return Poly(quotient), Poly(rest)

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __call__(self, x):
        return reduce(lambda total, c: total * x + c, reversed(self.coefficients), x * 0)

    def derivative(self):
        return Poly(i * c for i, c in enumerate(self.coefficients) if i)

    def monic(self):
        return self * (1 / self.coefficients[-1]) if self else self

    def gcd(self, other):
        a, b = self, other
        while b:
            a, b = b, a % b
        return a.monic()

    def rational_roots(self):
        if not self or not self.coefficients[0]:
            return ([Fraction(0)] + (self // X).rational_roots()) if self else []
        scale = lcm(*(c.denominator for c in self.coefficients))
        whole = [int(c * scale) for c in self.coefficients]
        divisors = lambda n: [d for d in range(1, abs(n) + 1) if n % d == 0]
        candidates = {Fraction(s * p, q) for p in divisors(whole[0]) for q in divisors(whole[-1]) for s in (1, -1)}
        return sorted(r for r in candidates if self(r) == 0)

    def __repr__(self):
        parts = []
        for i in range(self.degree, -1, -1):
            c = self.coefficients[i]
            if c:
                number = "" if abs(c) == 1 and i else f"{abs(c)}"
                power = "" if i == 0 else "x" if i == 1 else f"x^{i}"
                parts.append(("- " if c < 0 else "+ ") + number + ("*" if number and power else "") + power)
        text = " ".join(parts).removeprefix("+ ") or "0"
        return "-" + text[2:] if text.startswith("- ") else text


X = Poly([0, 1])


def interpolate(points):
    return sum((reduce(Poly.__mul__, [(X - xj) * Fraction(1, xi - xj) for xj, _ in points if xj != xi], Poly([yi])) for xi, yi in points), Poly())


p, q = Poly.parse("x^4 - 5x^2 + 4"), Poly.parse("2x^3 - 3 * x + 1/2")
print(p, "|", q, "|", p + q, "|", p - q, "|", p * q, "|", -q, "|", (X + 1) ** 4, "|", 3 - X * 2)
print(divmod(p, q), p // (X - 1), p % (X - 3), p(3), p(Fraction(1, 2)), q(0.5), p.degree, Poly(), bool(Poly()), Poly([0, 0]) == 0)
print(p.rational_roots(), p.derivative(), p.gcd(p.derivative()), (p * (X - 1)).gcd((p * (X - 1)).derivative()), p.gcd(Poly.parse("x^2 - 3x + 2")), Poly.parse("6x^3 - 11x^2 + 6x - 1").rational_roots(), (X * X * (X - 2)).rational_roots())
squares = interpolate([(n, sum(k * k for k in range(n + 1))) for n in range(4)])
print(squares, squares(100), interpolate([(0, 1), (1, 3), (2, 2)]), {p: "hashable"}[Poly.parse("4 - 5*x^2 + x^4")], Poly.parse("-x + x^2 - 3"), Poly.parse(""))
try:
    p % Poly()
except ZeroDivisionError as e:
    print(e)
print(p((X + 1)), gcd(12, 18), sum([X, X ** 2], Poly([5])))
# stress: 100
