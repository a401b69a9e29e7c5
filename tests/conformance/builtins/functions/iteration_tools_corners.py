# iter with a sentinel, zip strict, map over several, enumerate start, reversed, filter, sum, min, max, any, next: errors and state
def t(f):
    try:
        return f()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def noisy(n, log, fail=None):
    for i in range(n):
        log.append(i)
        if i == fail:
            raise ValueError(f"at {i}")
        yield i


values = iter([3, 1, 2, 0, 5])
it = iter(lambda: next(values), 0)
print(list(it), next(values), next(it, "over"), t(lambda: iter(5, 1)), t(lambda: iter(lambda: 1)), type(it).__name__)
x = iter([1, 2])
print(list(iter(x.__next__, 2)), t(lambda: next(x)))


def raises():
    raise StopIteration("inner")


print(list(iter(raises, 5)), t(lambda: next(iter(raises, 5))))
for f in (lambda: list(zip([1, 2], [3])), lambda: list(zip([1, 2], [3], strict=True)), lambda: list(zip([1], [3, 4], strict=True)), lambda: list(zip([1], [2], [], strict=True)), lambda: list(zip(strict=True)), lambda: list(zip()), lambda: list(zip([1])), lambda: zip(5), lambda: zip([1], 5), lambda: list(zip([1], [2], strict=1)), lambda: zip([1], other=2), lambda: list(zip("ab", range(9), {"k": 1})), lambda: dict(zip(*[iter("abcd")] * 2)), lambda: list(zip([], [], strict=True))):
    print(t(f))
a, b = [], []
print(list(zip(noisy(2, a), noisy(5, b))), a, b)
a, b = [], []
print(list(zip(noisy(5, a), noisy(2, b))), a, b)
a, b = [], []
print(t(lambda: list(zip(noisy(5, a), noisy(5, b, 1), strict=True))), a, b)
for f in (lambda: list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])), lambda: map(5), lambda: map(), lambda: list(map(5, [1])), lambda: list(map(None, [1])), lambda: map(str, 5), lambda: list(map(str, [1], [2])), lambda: list(map(pow, [2, 3], [3, 2], [5, 5])), lambda: list(map(lambda *a: a, "ab", [1, 2, 3])), lambda: next(map(lambda: 1, [1])), lambda: list(map(int, "12x")),
          lambda: list(filter(None, [0, 1, "", "a", [], [0]])), lambda: list(filter(lambda v: v > 1, [1, 2])), lambda: filter(None), lambda: list(filter(5, [1])), lambda: filter(None, 5), lambda: list(filter(bool, {})), lambda: list(filter(str.isdigit, "a1b2")),
          lambda: list(enumerate("ab", 5)), lambda: list(enumerate("ab", -1)), lambda: list(enumerate("a", 2**64)), lambda: enumerate("a", "b"), lambda: enumerate(5), lambda: enumerate(), lambda: list(enumerate(start=3, iterable="z")), lambda: list(enumerate("ab", True)), lambda: enumerate("a", 1.5),
          lambda: list(reversed("abc")), lambda: reversed({1}), lambda: list(reversed({1: 2, 3: 4})), lambda: reversed(5), lambda: list(reversed((1, 2))), lambda: reversed(iter([1])), lambda: reversed(type("N", (list,), {"__reversed__": None})()), lambda: list(reversed(type("L", (), {"__len__": lambda s: 2, "__getitem__": lambda s, i: i})())), lambda: reversed([1], [2]),
          lambda: sum([1, 2], 10), lambda: sum([], start="a") if False else "", lambda: sum(["a"], "b"), lambda: sum([b"a"], b""), lambda: sum([[1]], []), lambda: sum([1], start=None), lambda: sum([0.1] * 3), lambda: sum([1, 0.5, True]), lambda: sum({}), lambda: sum(5), lambda: sum("ab"), lambda: sum([1], 2, 3), lambda: sum([2**62, 2**62, 2**62]), lambda: sum([1.5, 2**70]), lambda: sum([bytearray(b"a")], bytearray()), lambda: sum(iter([1, 2]), start=0.5), lambda: sum([[1], [2]], start=[0]), lambda: sum([1e308, 1e308, -1e308]), lambda: sum([1j, 2, 0.5]),
          lambda: min(3, 1, 2), lambda: min([]), lambda: min([], default=None), lambda: min(5), lambda: min(), lambda: min(1, 2, default=3), lambda: min([1, "a"]), lambda: max("abc", "b", key=len), lambda: max([1, 2], key=None), lambda: max({"a": 2, "b": 1}, key={"a": 2, "b": 1}.get), lambda: max([[1], [1, 0]]), lambda: max((1,), [1]), lambda: max([3, 3.0, True]), lambda: max([1, 2], key=lambda v: -v), lambda: min(["b", "a"], key=str.upper, default=0), lambda: max(1, 2, kye=3), lambda: max([1], key=5), lambda: max([None]), lambda: min("a", 5),
          lambda: any([]), lambda: all([]), lambda: any(5), lambda: any([0, 1 / 1]), lambda: all(x for x in [1, 0, 1]), lambda: any(), lambda: next([]), lambda: next(iter([])), lambda: next(iter([]), 5), lambda: next(iter([1]), 2, 3), lambda: iter(5), lambda: iter(), lambda: len(iter([])), lambda: list(5), lambda: tuple(None), lambda: dict([1]), lambda: dict([(1,)]), lambda: dict(["ab", "cd"]), lambda: dict({"a": 1}, a=2), lambda: dict([[1, 2]], **{"k": 3}), lambda: set(None), lambda: dict(5), lambda: dict(a=1, **{"a": 2}), lambda: list([1], [2]), lambda: list(iterable=[1])):
    print(ascii(t(f)))


class OnlyIter:
    def __iter__(self):
        return self


class BadNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise LookupError("in next")


class GetItem:
    def __getitem__(self, i):
        if i == 2:
            raise self.error
        return i * 10


g = GetItem()
for e in (IndexError(), StopIteration("stop"), KeyError("k")):
    g.error = e
    print(t(lambda: list(g)), t(lambda: 10 in g), t(lambda: 99 in g), t(lambda: [*g]), t(lambda: sum(g)))
print(t(lambda: list(OnlyIter())), t(lambda: list(BadNext())), t(lambda: 1 in BadNext()), t(lambda: max(BadNext())), t(lambda: iter(type("N", (), {"__iter__": None})())), t(lambda: "a" in type("C", (), {"__contains__": None})()))
