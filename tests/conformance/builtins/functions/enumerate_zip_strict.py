# enumerate with start, zip with strict, map and filter: attributes, laziness, errors.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate(iterable="x", start=2**70)))
print(list(zip()), list(zip("ab")), list(zip("ab", [1, 2, 3], (4, 5))), list(zip("ab", "cd", strict=True)), dict(zip("ab", range(2))))
for args in ("ab", "c"), ("a", "bc"), ("ab", "cd", "e"), ("ab", "c", "de"), ("a", "b", "cd"):
    it = zip(*args, strict=True)
    got = []
    try:
        for x in it:
            got.append(x)
    except ValueError as e:
        print(got, e)
for f in (lambda: enumerate()), (lambda: enumerate(5)), (lambda: enumerate("a", "b")), (lambda: enumerate("a", 1, 2)), (lambda: zip(1)), (lambda: zip("a", 5)), (lambda: zip("a", stric=1)), \
        (lambda: map(len)), (lambda: map()), (lambda: map(len, 5)), (lambda: filter(None)), (lambda: filter(None, 5)), (lambda: next(map(5, [1]))), (lambda: enumerate("a", start=1.5)), \
        (lambda: list(map(lambda x: x, [1], [2]))), (lambda: map(str, [1], strict=True)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(list(map(lambda *a: a, [1, 2], "ab", (True,))), list(map(None.__class__, [])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
a = iter([1, 2, 3])
b = iter([10])
z = zip(a, b)
print(list(z), list(a))
m = map(print, [1, 2])
print("lazy")
next(m)
e = enumerate("xyz", 1)
print(next(e), e.__reduce__()[0] is enumerate, next(e), type(e).__name__, iter(e) is e)
