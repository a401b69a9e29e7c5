# closures see the variable, not its value; numbers in captured variables change their type
def adders(n):
    out = []
    for i in range(n):
        out.append(lambda x: x + i)
    return out


def defaults(n):
    return [lambda x, i=i: x + i for i in range(n)]


def counter(start):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return up, get


def accumulator(values):
    total = 0

    def add(v):
        nonlocal total
        total += v
    for v in values:
        add(v)
        if total == 3:
            total = 2**63
    return total


def late():
    def show():
        return x * 2
    out = []
    for x in [1, 2.5, "ab", [0]]:
        out.append(show())
    del x
    try:
        show()
    except NameError as e:
        out.append(str(e))
    return out


def shared():
    cells = []
    for i in range(3):
        def inner():
            return i
        cells.append(inner)
        i *= 10
        cells.append(inner())
    return [c() if callable(c) else c for c in cells]


def recursion(n):
    depth = 0

    def go(k):
        nonlocal depth
        depth = max(depth, k)
        return 1 if k >= n else go(k + 1) * 2
    return go(0), depth


print([f(10) for f in adders(3)], [f(10) for f in defaults(3)])
up, get = counter(2**63 - 2)
print(up(), up(), get(), up(0.5), get(), up(-(2**64)))
print(accumulator([1, 2, 3]), accumulator([0.5, 2.5, 1]))
print(late(), shared(), recursion(5), recursion(70))
gens = [(i, (j * i for j in range(3))) for i in range(3)]
print([(k, list(g)) for k, g in gens])


def gen_in_loop():
    out = []
    for k in range(3):
        out.append(k + j for j in range(2))
    return [list(g) for g in out]


print(gen_in_loop())
