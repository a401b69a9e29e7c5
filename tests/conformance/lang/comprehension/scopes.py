# Scopes of comprehensions: iteration variables stay inside, the first iterable is evaluated outside.
x = "outside"
print([x for x in range(3)], x)
print({x: x for x in "ab"}, {x for x in [1]}, list(x for x in "cd"), x)


class C:
    n = 3
    inside = [i for i in range(n)]
    try:
        bad = [n for i in range(2)]
    except NameError as error:
        bad = str(error)
    pairs = [(i, j) for i in range(n) for j in range(2)]
    total = sum(i for i in range(n))


print(C.inside, C.bad, C.pairs, C.total, hasattr(C, "i"))


def closures():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    hs = list((lambda: i) for i in range(3))
    return [f() for f in fs], [g() for g in gs], [h() for h in hs]


print(closures())


def shadow(a):
    b = [a for a in a]
    return a, b, [[a for a in range(a)] for a in a]


print(shadow([1, 2]))


def cell():
    i = "kept"
    get = lambda: i
    items = [i for i in range(2)]
    inner = [lambda: i for i in range(2)]
    return get(), i, items, [f() for f in inner]


print(cell())
