# comprehensions that change what they iterate, bind outer names, call themselves, hold closures, raise midway, nest deeply
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = [1, 2, 3]
print([a.append(x) or x for x in a if len(a) < 6], a)
print([a.pop() for _ in a], a)
d = {1: 1}
print(t(lambda: [d.setdefault(k + 1, k) for k in d]), len(d))
s = {1}
print(t(lambda: [s.add(x + 1) for x in s]), len(s))


def rebinding(x):
    y = [x for x in range(x)]
    z = {x: y for x, y in zip("ab", y)}
    return x, y, z, [y for y in [y for y in y]]


print(rebinding(3))


def recursive(n):
    return [recursive(i) for i in range(n)]


print(recursive(3), len(str(recursive(6))))


def closures():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    hs = [(lambda j: lambda: j)(i) for i in range(3)]
    return [f() for f in fs], [g() for g in gs], [h() for h in hs], [[f() for f in [lambda: k]] for k in range(2)]


print(closures())


def midway():
    log = []
    try:
        [log.append(x) or 10 // (2 - x) for x in range(5)]
    except ZeroDivisionError:
        log.append("z")
    try:
        {k: v for k, v in [(1, 2), (3,)]}
    except ValueError as e:
        log.append(str(e))
    try:
        {log.append(x) or [] for x in [1]}
    except TypeError as e:
        log.append(str(e))
    return log


print(midway())


def walrus():
    total = 0
    sums = [total := total + x for x in range(5)]
    pairs = [(y := x * 2, y + 1) for x in range(2) if (z := x) >= 0]
    return total, sums, pairs, y, z


print(walrus())


def outer_changes():
    k = 2
    g = (x * k for x in range(3))
    r = [next(g)]
    k = 10
    r += g
    return r, [k for _ in range(2) if not (k := k + 1) % 2], k


print(outer_changes())
print([(x, y, z) for x in range(2) for y in range(x, 2) if x != y or y for z in (x + y,) if z], [[(i, j) for j in range(i)] for i in range(3)], [x for row in [[1, 2], [], [3]] for x in row], {x % 3: [y for y in range(x)] for x in range(4)})
print([x if x else "zero" for x in range(2)], [x for x in range(9) if x % 2 if x % 3], [x or y for x, y in [(0, 1), (2, 0)]], [not x for x in (0, 1)], [*map(lambda x: [x for _ in range(x)], range(3))], [f"{x}{y}" for x in "ab" for y in "cd"])
print([a, b] if (a := 1) and (b := 2) else 0, [x for x, in [(1,), [2]]], [x for [x, *_] in ["ab", "cd"]], [b for *_, b in ["xyz"]], {**{k: v for k, v in [(1, 2)]}}, sum([[1], [2]], []), [i for i in range(5) if i in {x * 2 for x in range(2)}])


class Body:
    n = 2
    items = [n for n in range(n)]
    try:
        bad = [n for _ in range(1) for n in range(n)]
    except NameError as e:
        bad = type(e).__name__
    f = [lambda self: self.n for _ in range(1)][0]
    n_after = n


print(Body.items, Body.bad, Body().f(), Body.n_after)
print(t(lambda: [x for x in 5]), t(lambda: [y for x in [1] for y in x]), t(lambda: [x for x, y in [1]]), t(lambda: {x: y for x in [[]] for y in [1]}), t(lambda: [undefined for _ in [1]]), [undefined for _ in []], t(lambda: [x.nope for x in [1]]), t(lambda: [1 for x in [1] if x.nope]), t(lambda: [x for x in iter(int, 1) if 1 / 0]))
big = [[i * j for j in range(30)] for i in range(30)]
print(sum(sum(r) for r in big), max(max(r) for r in big), [list(c) for c in zip(*big)] == big, len([1 for r in big for x in r if x % 7 == 0]), {len(r) for r in big})
