# min, max, sum with keys, defaults, several arguments and errors.
print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "b", key=lambda c: -ord(c)))
print(min([], default="none"), max((), default=None), max([[1, 2], [1, 3]]), min(["bb", "a"], key=len))
print(sum([1, 2, 3]), sum([1, 2], 10), sum([[1], [2]], []), sum([0.1] * 10), sum((), start=5), sum([1.5, 2]))
print(max(1, 1.0), max(1.0, 1), min(True, 1), max([(1, "a"), (1, "b")], key=lambda t: t[0]))


def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


attempt(lambda: min([]))
attempt(lambda: max())
attempt(lambda: min(1, "a"))
attempt(lambda: sum(["a", "b"]))
attempt(lambda: sum(["a"], ""))
attempt(lambda: max(1, 2, default=3))
attempt(lambda: min(5))
