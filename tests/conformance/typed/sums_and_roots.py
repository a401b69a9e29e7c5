# sum() of floats keeps what rounding loses; square roots written as powers; zip and enumerate over tuples and lists

def dot(xs, ys):
    return sum(x * y for x, y in zip(xs, ys))


def total(xs):
    return sum(x for x in xs)


def roots(n):
    h = 0.0
    low = 0
    x = 1e-250
    for i in range(n):
        r = x ** 0.5
        h = h * 0.5 + r % 1.0
        low ^= int(r * 1e6) & 0xFFFF if r < 1e9 else i
        x = x * 1.52 + i * 1e-7
    return h, low


def places(names):
    s = 0
    for i, n in enumerate(names):
        s += i * n
    return s


def pairs(a, b):
    out = []
    for x, y in zip(a, b):
        out.append(x - y)
    return out


print(total([1e16, 1.0, -1e16, 1e-5]), total([0.1] * 10), total([1e308, 1e308, -1e308]))
print(total([1.0, float("inf"), 2.0]), total([float("inf"), float("-inf")]), total([-0.0, -0.0]), total([]))
print(total([1, 2, 0.5]), total([2 ** 61, 2 ** 61, 0.5]), total([0.5, 2 ** 70]), total([True, 0.25]))
print(total([1.7976931348623157e308, 1.0, -1.7976931348623157e308]))
print(dot((0.1, 0.2, 0.3), [0.3, 0.2, 0.1]), dot([0.1] * 7, (3.3,) * 5), dot([1, 2.5], (2, 4)))
print(roots(2000))
for x in (0.0, 1.0, 2.0, 1e-310, 1e300, 0.25, 4.000000000000001, -0.0):
    print(x ** 0.5)
try:
    print((-4.0) ** 0.5)
except Exception as e:
    print(type(e), e)
print(places((3, 4, 5)), places([3, 4, 5]), places((3, 4.5, True)), places(()))
print(pairs((1.5, 2.5, 3.5), [1.0, 2.0]), pairs([1.0], (2.0, 3.0)), pairs((1.5, 2), (1, 2.25, 7)))
grow = [1.0, 2.0]


def growing(xs, ys):
    n = 0
    for x, y in zip(xs, ys):
        n += 1
        if n < 5:
            xs.append(x + y)
            if n == 3:
                xs.append("odd")
    return n


print(growing(grow, (0.5,) * 9), grow)
