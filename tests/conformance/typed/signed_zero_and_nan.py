# -0.0, nan and inf through arithmetic, comparisons, min and max, and loops with floats in registers
import math


def sign(x):
    return math.copysign(1.0, x)


def products(xs):
    p = 1.0
    out = []
    for x in xs:
        p = p * x
        out.append(p)
    return out


def sums(xs):
    s = 0.0
    for x in xs:
        s += x
    t = -0.0
    for x in xs:
        t = t + x
    return s, t


def smallest(xs):
    best = xs[0]
    for x in xs:
        if x < best:
            best = x
    return best


def compare(a, b):
    return a < b, a <= b, a == b, a != b, a >= b, a > b, not a < b


def parts(x, y):
    return x // y, x % y, divmod(x, y)


def negated(x):
    return -x, 0.0 - x, 0 - x, x * -1, -1 * x, +x, abs(x)


nan, inf = math.nan, math.inf
print(products([2.0, -0.0, 3.0]), products([-1.0, 0.0, -5.0]), products([inf, 0.0]))
print(sums([]), sums([-0.0, -0.0]), sums([inf, -inf]), [sign(v) for v in sums([-0.0])])
print(smallest([3.0, nan, 1.0]), smallest([nan, 1.0]), smallest([0.0, -0.0]), smallest([-0.0, 0.0]))
for pair in [(nan, nan), (nan, 1.0), (0.0, -0.0), (inf, inf), (-inf, inf)]:
    print(compare(*pair))
for pair in [(-0.0, 3.0), (0.0, -3.0), (5.5, -2.0), (-5.5, 2.0), (1e300, 1e-10), (-1.0, inf), (1.0, -inf)]:
    print(parts(*pair))
print(negated(0.0), negated(-0.0), negated(nan))
print(min(0.0, -0.0), max(-0.0, 0.0), min(-0.0, 0), max(0, -0.0), min(nan, 1.0), max(1.0, nan), min([1.0, nan]))
print(0.0 is -0.0, {0.0: "zero"}[-0.0], [nan].index(nan) if nan in [nan] else None, nan == nan)
for x in [0.0, -0.0, nan, inf]:
    try:
        print(1 / x)
    except ZeroDivisionError as e:
        print(e)
print(sum([-0.0]), sum([-0.0], -0.0), sum([-0.0, 0.0], start=-0.0), -0.0 + 0)
print(bool(-0.0), bool(nan), 0.0 or "empty", nan and "full", not -0.0)
