# enumerate, zip, map, filter, reversed, sorted, iter with a sentinel, next.
print(list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(zip("abc", [1, 2])), list(zip()))
for args in ([1], [1, 2]), ([1, 2, 3], "ab"):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as e:
        print(e)
print(list(map(lambda *a: a, "ab", [1, 2, 3])), list(filter(None, [0, 1, "", "a"])), list(filter(str.isdigit, "a1b2")))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({"x": 1, "y": 2})))
print(sorted([3, 1, 2], reverse=True), sorted("bAc", key=str.lower), sorted({"b": 1, "a": 2}))
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
print(next(iter([]), "default"), next(iter("x")))
try:
    next(5)
except TypeError as e:
    print(e)
print(all([]), any([]), all([1, 0]), any([0, "x"]), all(x > 0 for x in [1, 2]))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))
