# 7.2: what unpacking asks of iterables: how many items are taken, iterators left over, errors, __length_hint__ unused.
# not desugared: the printed form does not ask for the length hint
class It:
    def __init__(self, *items):
        self.items, self.asked = iter(items), 0

    def __iter__(self):
        return self

    def __next__(self):
        self.asked += 1
        return next(self.items)

    def __length_hint__(self):
        raise RuntimeError("not asked")


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


def two(it):
    a, b = it
    return a, b


def star(it):
    a, *b, c = it
    return a, b, c


def none(it):
    [] = it
    return "empty"


def nested(it):
    (a, [b, *c]), *d = it
    return a, b, c, d


for f in two, star, none:
    for n in range(4):
        it = It(*range(n))
        print(f.__name__, n, attempt(lambda: f(it)), it.asked, end="; ")
    print()
print(attempt(lambda: nested(["xyz", 1, 2])), attempt(lambda: nested([(1, (2, 3, 4))])), attempt(lambda: nested([(1, ())])), attempt(lambda: nested([])), attempt(lambda: nested(["ab"])), attempt(lambda: nested([1])))
infinite = iter(int, 1)
print(attempt(lambda: two(infinite)), next(infinite))


class Fails(It):
    def __next__(self):
        if self.asked == 1:
            raise ValueError("second")
        return super().__next__()


class IterRaises:
    def __iter__(self):
        raise KeyError("iter")


class BadIter:
    def __iter__(self):
        return 5


class OldStyle:
    def __getitem__(self, i):
        if i == 2:
            raise IndexError
        return i * 10


for make in lambda: Fails(1, 2, 3), IterRaises, BadIter, OldStyle, lambda: 5, lambda: None, lambda: "ab", lambda: {"k": 1, "l": 2}, lambda: {3, 3}, lambda: b"xy", lambda: range(2), lambda: (c for c in "pq"), lambda: zip("a", "b"), lambda: len:
    print(attempt(lambda: two(make())), end=" ")
print()


def swap():
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    (a, b), c = (b, a), c
    x = y = [0, 0]
    i, x[i], x[1] = 1, 5, 6
    first, second = second, first = "s", "t"
    return a, b, c, x, y, i, first, second


print(swap())
*a, = {}
*a, b = "z"
[*c] = d = range(2)
for x, *y in ["ab", [1], (2, 3, 4)]:
    print(x, y, end=" ")
print(a, b, c, d, [y for x, *y in ["pq"]], {k: v for k, (v, *_) in {"k": "vw"}.items()})
import sys
big, *rest = range(100000)
print(len(rest), sum(rest[:5]))
