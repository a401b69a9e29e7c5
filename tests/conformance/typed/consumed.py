"""Builtins over generator expressions: the same values, order, errors and tracebacks, however the loop is run."""
import builtins
import sys
import traceback


def entries(e):
    return [(f.name, f.lineno - first) for f in traceback.extract_tb(e.__traceback__)]


def tell(f, *args):
    global first
    first = f.__code__.co_firstlineno
    try:
        print(f.__name__, f(*args))
    except BaseException as e:
        print(f.__name__, type(e).__name__, e, entries(e), repr(e.__cause__), repr(e.__context__))


def inverse(xs):
    return sum(1 / x for x in xs)


def mixed(xs):
    return sum((x for x in xs), 0.5), sum(x for x in xs)


def verdicts(xs, k):
    return any(x > k for x in xs), all(x > k for x in xs), any(x for x in xs), all(x for x in xs)


def collected(xs):
    return (list(x for x in xs), tuple(-x for x in xs), sorted(x % 3 for x in xs), sorted((x for x in xs), reverse=True),
            set(x % 2 for x in xs), "-".join(str(x) for x in xs if x), b"+".join(bytes([65 + int(x)]) for x in xs))


tell(inverse, [1, 2, 4])
tell(inverse, [1, 0])
tell(inverse, 5)
tell(inverse, [])
for xs in ([1, 2, 3], [0.1] * 10, [1, 2.5, True], [2**61, 2**61, 2**61, -1], [1e308, 1e308, -1e308], [float("inf"), 1]):
    tell(mixed, xs)
tell(mixed, [1, "a"])
tell(mixed, [0.5, None])
tell(verdicts, [1, 5], 3)
tell(verdicts, [], 3)
tell(collected, [3, 1, 2])
tell(collected, range(4))


class Odd:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        raise LookupError(f"no truth in {self.n}")

    def __eq__(self, other):
        return Odd((self, other))

    def __hash__(self):
        raise KeyError(self.n)

    def __radd__(self, other):
        if self.n == 7:
            raise StopIteration("from radd")
        return other * 100 + self.n

    def __repr__(self):
        return f"Odd({self.n})"


def truth(xs):
    return any(x for x in xs)


def equal(xs):
    return all(x == 1 for x in xs)


def hashed(xs):
    return set(x for x in xs)


def added(xs):
    return sum(x for x in xs)


for f in truth, equal, hashed, added:
    tell(f, [Odd(3), Odd(4)])
tell(added, [1, Odd(7)])


def stop(xs):
    it = iter(xs)
    return sum(next(it) for _ in range(5))


tell(stop, [1, 2, 3, 4, 5])
tell(stop, [1, 2])


def stop_caught(xs):
    try:
        return sum(next(xs) for _ in range(3))
    except RuntimeError as e:
        return "caught", repr(e.__cause__), any(x == 2 for x in (1, 2)), sys.exception() is e
    finally:
        xs = all(x for x in (1, 1))


tell(stop_caught, iter([1]))
tell(stop_caught, iter([1, 2, 3]))


def rows(grid, c):
    if grid and all(any(x == c for x in row) for row in grid):
        return "every row"
    return "not" if grid else "empty"


tell(rows, ["ab", "bc"], "b")
tell(rows, ["ab", "cc"], "b")
tell(rows, [], "b")
tell(rows, ["ab", 3], "b")


def nested(n):
    return [sum(i * j for j in range(i)) for i in range(n)], sum(sum(j for j in range(i)) for i in range(n))


tell(nested, 5)


def log(text, value):
    print(" ", text, value)
    return value


def order():
    first_x = 10
    return log("a", 1) + sum(log("item", x) for x in log("xs", (1, 2)) if log("if", x)) + log("b", first_x)


tell(order)


def unbound(flag):
    if flag:
        y = 1
    return sum(x * y for x in (1, 2))


tell(unbound, True)
tell(unbound, False)


def shadowed(x):
    total = sum(x for x in range(x))
    return x, total


tell(shadowed, 5)


def short(xs):
    it = iter(xs)
    return any(x == 2 for x in it), list(it)


tell(short, [1, 2, 3, 4])


def later(ks):
    made = []
    for k in ks:
        made.append(lambda: k)
        if not any(x == k for x in ks):
            return "?"
    return [f() for f in made]


tell(later, [1, 2, 3])


def gen(ks):
    for k in ks:
        got = yield sum(x + k for x in ks)
        if got:
            yield all(x < got for x in ks)


def drive():
    g = gen([1, 2, 3])
    return next(g), g.send(3), next(g), list(g)


tell(drive)


class Body:
    limit = 3
    n = sum(x for x in range(limit))
    try:
        m = sum(x + limit for x in range(2))
    except NameError as e:
        m = str(e)


print(Body.n, Body.m)
print(sum(x for x in (1, 2)), ":".join(c for c in "abc"), any(c == "b" for c in "abc"))


def deep(n):
    return 0 if n == 0 else sum(deep(n - 1) for _ in (1,)) + 1


tell(deep, 50)
sys.setrecursionlimit(200)
try:
    deep(1000)
except RecursionError as e:
    print("RecursionError")
sys.setrecursionlimit(1000)


def total(xs, k):
    return sum(x * k for x in xs), tuple(x for x in xs if x > k)


tell(total, [1, 2, 3], 2)
kept = builtins.sum, builtins.tuple
builtins.sum = lambda it: ("my sum", type(it).__name__, it.gi_code.co_name, kept[0](it))
tell(total, [1, 2, 3], 2)
tell(unbound, True)
tell(unbound, False)
builtins.sum = kept[0]
tell(total, [1, 2, 3], 2)


def replaced(xs):
    def replace(x):
        builtins.any = lambda it: "later any"
        return x

    return any(replace(x) > 5 for x in xs), any(x > 5 for x in xs)


tell(replaced, [1, 6])
