# variables that are int on one way and float on the other keep the kind that they got
def halve(n):
    x = n
    while x > 1:
        if x % 2 == 0:
            x = x // 2
        else:
            x = x / 2
    return x


def mean(values):
    total = 0
    count = 0
    for v in values:
        total += v
        count += 1
    if count:
        return total / count
    return 0


def clamp(x, lo, hi):
    if x < lo:
        return lo
    if x > hi:
        return hi
    return x


def power(b, e):
    r = 1
    for i in range(abs(e)):
        r *= b
    return r if e >= 0 else 1 / r


def collect(n):
    out = []
    x = 0
    for i in range(n):
        out.append(x)
        x = x + (0.5 if i % 2 else 1)
    return out


def bisect(lo, hi, n):
    for i in range(n):
        mid = (lo + hi) / 2
        if mid * mid > 2:
            hi = mid
        else:
            lo = mid
    return lo


def big(x):
    return x + 0.5, x * 1.0, x - 0.0, x == float(x), x < float(x), x / 3, x // 1.0, x % 7.0


print([halve(n) for n in (8, 12, 7, 1, 0, -3, 2.0)])
print(mean([1, 2, 3]), mean([]), mean([0.5, 1]), mean([2**64, 2**64]), mean([True, False]))
print(clamp(5, 0, 3.5), clamp(-1, 0.0, 3), clamp(2, 0.0, 3.0), clamp(0, -0.0, 0.0), clamp(True, 0, 2))
print(power(2, 10), power(2, -2), power(0.5, 3), power(3, 50), power(2, 0), power(-1.5, -1))
print(collect(6), bisect(1, 2, 5), bisect(0, 2, 1), bisect(1, 1.5, 0))
for x in (0, 1, 2**53 + 1, -(2**60) - 1, 2**63 - 1, 2**64 + 3):
    print(big(x))
for f in (lambda: big(2**2000), lambda: 2**2000 / 3, lambda: power(10, 400) * 1.0, lambda: 1e308 * 10 // 1):
    try:
        print(f())
    except (OverflowError, ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
print(10**400 > 1e308, 10**400 == float("inf"), -(10**400) < float("-inf"), 10**400 // 10**399, 10**400 / 10**399)
print(2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 2**53 == 2.0**53, hash(2**53) == hash(2.0**53))
