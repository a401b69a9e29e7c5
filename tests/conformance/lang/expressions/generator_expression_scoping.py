# 6.2.8: the iterable of the leftmost for is evaluated at once, in the enclosing scope; the rest later.
log = []


def e(x, v=None):
    log.append(x)
    return x if v is None else v


g = (e(("body", i, j)) for i in e("outer", [1, 2]) for j in e("inner", "ab") if e("cond", True))
print(log)
print(next(g), log)
log.clear()
print(list(g), log)
try:
    (x for x in 5)
except TypeError as err:
    print(err)
g = (y for x in [1] for y in 5)
try:
    next(g)
except TypeError as err:
    print(err)
try:
    print(next(x for x in undefined_name))
except NameError as err:
    print(err)
lazy = (later for _ in range(1))
later = "bound later"
print(list(lazy), sum(x * x for x in range(4)), max((len(w), w) for w in "a bb cc".split()), "".join(c for c in "abc"))


class C:
    items = [1, 2]
    doubled = list(x * 2 for x in items)
    try:
        bad = list(len(items) for _ in items)
    except NameError as err:
        print(err)


print(C.doubled, type(g).__name__, g.__name__, g.__qualname__)
x = "outer"
print([x for x in "in"], x, {x: x for x in "k"}, x, [(x, y) for x in range(2) for y in range(x)], x)
