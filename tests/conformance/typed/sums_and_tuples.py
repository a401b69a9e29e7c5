# Numbers added up by sum(), loops over tuples beside lists: what changes on the way, and what is no number at all.
def dot(row, column):
    return sum(a * b for a, b in zip(row, column))


def dots(rows, columns):
    out = []
    for row in rows:
        for column in columns:
            out.append(sum(a * b for a, b in zip(row, column)))
    return out


rows = [[1.5, 2.0, -0.0], [0.5, 1e308, 3.0]]
columns = list(zip(*rows))
print(dots(rows, [tuple(r) for r in rows]))
print(dots(rows, columns))
print(dot([1, 2], (3, 4)), dot([1, 2], (3.5, 4)), dot([], ()), dot([2 ** 40, 2 ** 62], (2 ** 22, 8)))


def squares(n):
    return sum(i * i for i in range(n))


def big(n):
    return sum((i << 40) * i for i in range(n))


def mixed(n):
    return sum(i if i % 3 else i / 2 for i in range(n))


def tiny():
    return sum(x for x in [1e100, 1.0, -1e100, 1e-3]), sum(x for x in [0.1] * 10), sum(-x for x in [0.0])


def indexed(t):
    total = 0
    for i, x in enumerate(t):
        total += i * x
    return total


def bad(pairs):
    total = 0
    try:
        for a, b in zip(pairs, (1, 2, "x", 4)):
            total += a * b
    except TypeError as e:
        return total, str(e)
    return total


def longest(t, xs):
    seen = []
    for a, b in zip(t, xs):
        seen.append(a + b)
        if len(seen) < 4:
            xs.append(b)
    return seen


print(squares(100000), big(3000), mixed(10), tiny())
print(indexed((1, 2, 3)), indexed([4, 5, 6]), indexed((1.5, 2)), indexed(range(4)))
print(bad([1, 2, 3, 4]), bad((1, 2)), longest((1, 2, 3, 4, 5), [10, 20]))


class T(tuple):
    def __iter__(self):
        return iter((7, 8))


print(dot([1, 2], T((1, 1))), indexed(T((5, 5))))
zip = lambda *a: [(1, 1)]
print(dot([5, 6], (7, 8)))
