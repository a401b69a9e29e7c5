# tuples made, unpacked, compared and used as keys in loops, with items whose kinds change
def fib_pairs(n):
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b
    return a, b


def rotate(n):
    x, y, z = 1, 2.5, "s"
    for i in range(n):
        x, y, z = y, z, x
    return x, y, z


def boxes(points):
    lo = hi = points[0]
    for p in points:
        if p < lo:
            lo = p
        if p > hi:
            hi = p
    return lo, hi


def grid(n):
    cells = {}
    for i in range(n):
        for j in range(n):
            cells[i, j] = i * 10 + j
    total = 0
    for (i, j), v in cells.items():
        if (j, i) in cells and i < j:
            total += v - cells[j, i]
    return total, len(cells)


def unpack(rows):
    out = []
    for name, (x, *rest), k in rows:
        out.append((k, *rest, x, name))
    return out


def min_max(values):
    best = (0, None)
    for i, v in enumerate(values):
        best = max(best, (v, i))
    return best


def pairs(a, b):
    out = []
    for x, y in zip(a, b):
        out.append(x < y)
        x, y = y, x
        out.append(x - y)
    return out


print(fib_pairs(10), fib_pairs(93), fib_pairs(100))
print([rotate(n) for n in range(4)])
print(boxes([(1, 2), (0, 9), (1, 1)]), boxes([(1, "a"), (1, "b"), (0.5, "c")]), boxes([(), (1,), (1, 0)]))
print(grid(4))
print(unpack([("a", (1, 2, 3), 4), ("b", "xyz", 5), ("c", [7], None)]))
print(pairs([1, 2.5, 2**64], [2, 2, 1.0]))
for bad in ([("a", (), 4)], [("a", 5, 4)], [("a", (1,))], [(1, 2, 3, 4)], [5]):
    try:
        unpack(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    min_max([1, 2, 3])
    min_max([0])
except TypeError as e:
    print(e)
t = (1, [2], "x")
try:
    t[1] += [3]
except TypeError as e:
    print(e, t)
seen = set()
for i in range(5):
    seen.add((i % 2, i % 2 == 0, float(i % 2)))
print(sorted(seen), (1, True) == (True, 1.0), hash((1, 2)) == hash((1.0, 2.0)))
