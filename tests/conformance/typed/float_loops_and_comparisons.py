# loops steered by floats: accumulation, equality, comparisons with ints of any size, nan, chains, min and max, rounding
import math


def steps(start, stop, step):
    x = start
    n = 0
    while x < stop and n < 20:
        x += step
        n += 1
    return x, n


def newton(v):
    x = v
    last = 0
    n = 0
    while abs(x - last) > 1e-12 and n < 60:
        last = x
        x = (x + v / x) / 2
        n += 1
    return x


def between(values, lo, hi):
    return [lo <= v < hi for v in values], [lo < v == v for v in values], [not (v >= lo) for v in values]


def extremes(values):
    lo, hi = values[0], values[0]
    for v in values:
        lo = min(lo, v)
        hi = max(hi, v)
    return lo, hi, min(values), max(values)


def mandel(cr, ci, n):
    zr = zi = 0.0
    for i in range(n):
        zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
        if zr * zr + zi * zi > 4:
            return i
    return n


def kahan(values):
    s = 0.0
    c = 0.0
    for v in values:
        y = v - c
        t = s + y
        c = (t - s) - y
        s = t
    return s


def integral(f, a, b, n):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    for i in range(1, n):
        total += f(a + i * h)
    return total * h


def count_equal(values, x):
    n = 0
    for v in values:
        if v == x:
            n += 1
        if v != x:
            n -= 1
    return n


nan, inf = math.nan, math.inf
print(steps(0.0, 1.0, 0.1), steps(0, 1, 0.25), steps(0, 5, 1), steps(0.0, inf, 1e308), steps(nan, 1, 1))
print(newton(2.0), newton(9), newton(1e-10), newton(2**60))
print(between([1.0, 2, nan, inf, True, 2**70], 1, 2.5), between([0.5], nan, 1))
print(extremes([2.0, 1, 3.5, True]), extremes([nan, 1.0]), extremes([1.0, nan, 0.5]), extremes([0.0, -0.0]), extremes([2**70, 1e21, 1e22]))
print([mandel(c / 4, 0.5, 30) for c in range(-8, 4)], mandel(0, 0, 5), mandel(2**1000, 1, 3))
print(kahan([0.1] * 10), sum([0.1] * 10), kahan([1, 1e100, 1, -1e100]), math.fsum([1, 1e100, 1, -1e100]), kahan([]))
print(integral(math.sin, 0, math.pi, 50), integral(lambda x: x, 0, 1, 4), integral(lambda x: x * x, 0.0, 3.0, 3))
print(count_equal([1, 1.0, True, "1", 1j, nan, 2**70], 1), count_equal([nan, nan], nan), count_equal([2**70], 2.0**70), count_equal([0.0, -0.0, 0], -0.0))
for f, args in ((newton, (0.0,)), (mandel, ("a", 1, 3)), (steps, (0, None, 1)), (integral, (math.sqrt, -1, 1, 2)), (extremes, ([],)), (kahan, ([1, "x"],))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
print(2**53 + 1.0, (2**53 + 1) * 1.0, 2**63 - 1 == float(2**63 - 1), 2**63 - 1 < 2.0**63, -(2**63) <= -(2.0**63), 10**22 == 1e22, 10**23 == 1e23, 2**1024 > 1.7e308, 0.1 == 1 / 10)
x = 0.1
for i in range(3):
    x = x * 3 - x
print(x, x // 0.1, x % 0.1, round(x, 1), int(x * 10), -x // 1, math.floor(-x), math.ceil(x))
