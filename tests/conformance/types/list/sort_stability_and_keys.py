# sort and sorted: stability, reverse, keys called once and in order, mixed numbers, nan, partial order, errors, large ordered runs
import functools
import random

words = ["pear", "fig", "apple", "kiwi", "date", "plum"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True))
calls = []
sorted(words, key=lambda w: calls.append(w) or w[0])
print(calls == words)
pairs = [(i % 3, i) for i in range(9)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: -p[0])[:4], sorted(pairs, key=lambda p: p[0], reverse=True)[:4])
print(sorted([3, 1.5, True, -2, 0.0, False, 2**70, -(2**70), 2.5]), sorted([1, True, 1.0]), sorted([0.0, -0.0, 0, False]))
print(sorted([(1, "b"), (1, "a"), (0, "z"), (1,), ()]), sorted(["b", "B", "a", "\u00e9", "", "aa", "\U0001f600"]), sorted([b"b", b"", b"a\0"]))
nan = float("nan")
print(sorted([3, nan, 1, 2]), sorted([nan, 2, 1]), sorted([2, 1, nan]))
print(sorted([{1, 2}, {1}, {3}, set()], key=len), sorted([[2], [1, 5], [1]], reverse=True))


class Less:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        counts.append(1)
        return self.v < other.v

    def __repr__(self):
        return f"L{self.v}"


counts = []
print(sorted([Less(v) for v in (3, 1, 2)]), len(counts) <= 3)
counts.clear()
sorted([Less(v) for v in range(100)])
print(len(counts))
counts.clear()
sorted([Less(v) for v in range(100, 0, -1)])
print(len(counts))


class OnlyGt:
    def __init__(self, v):
        self.v = v

    def __gt__(self, other):
        return self.v > other.v


print([o.v for o in sorted([OnlyGt(2), OnlyGt(1), OnlyGt(3)])])
for bad in ([1, "a"], [None, None], [1j, 2j], [{}, {}], [1, None, 2], [(1, "a"), (1, 2)], [[1], (1,)], ["a", b"a"], [object(), object()], [type, int]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
for call in (lambda: [].sort(len), lambda: sorted(), lambda: sorted(5), lambda: [2, 1].sort(key=5), lambda: sorted([1], None), lambda: sorted([2, 1], reverse="yes"),
             lambda: sorted([2, 1], reverse=None), lambda: sorted([2, 1], key=None), lambda: sorted([1, 2], cmp=1), lambda: sorted([2, 1], reverse=[]),
             lambda: sorted(iterable=[2, 1]), lambda: sorted([2, 1], key=lambda: 0), lambda: sorted([], key=5), lambda: sorted([1], key=5)):
    try:
        print(call())
    except TypeError as e:
        print("TypeError", e)
print(sorted("hello", key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))), "".join(sorted("hello", key=str.upper, reverse=True)))
rng = random.Random(5)
data = [rng.randrange(1000) for _ in range(2000)]
expect = []
for key in range(1000):
    expect += [(key, i) for i, v in enumerate(data) if v == key]
print(sorted(zip(data, range(2000)), key=lambda p: p[0]) == expect, sorted(data, reverse=True) == sorted(data)[::-1])
runs = list(range(500)) + list(range(250, 750)) + list(range(1000, 0, -1)) + [5] * 300
print(sorted(runs) == sorted(sorted(runs, reverse=True)), sum(sorted(runs)[100:110]), sorted(map(float, runs)) == sorted(runs), sorted(map(str, runs))[:3])
mixed = [v if i % 2 else float(v) for i, v in enumerate(data)]
print(sorted(mixed) == sorted(data), sorted(mixed + [2**65])[-1])
a = [5, 3]
print(a.sort(), a, a.sort(reverse=True), a)


class Err:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        if self.v == 13:
            raise RuntimeError("unlucky")
        return self.v < other.v


b = [Err(v) for v in (5, 1, 13, 2)]
try:
    b.sort()
except RuntimeError as e:
    print(e, sorted(x.v for x in b))
try:
    b.sort(key=lambda x: 1 / (x.v - 2))
except ZeroDivisionError as e:
    print(e, sorted(x.v for x in b))
