# RecursionError through functions, methods, properties, repr, comparison, hashing, copying, generators, __getattr__, with finally
import copy
import sys

sys.setrecursionlimit(300)


def t(f):
    try:
        r = f()
        return type(r).__name__
    except RecursionError as e:
        return str(e)[:32]


def f(n):
    return f(n + 1)


def mutual_a():
    return mutual_b()


def mutual_b():
    return mutual_a()


class C:
    def __init__(self):
        self.me = self

    def m(self):
        return self.m()

    @property
    def p(self):
        return self.p

    def __getitem__(self, i):
        return self[i]

    def __add__(self, other):
        return self + other

    def __call__(self):
        return self()

    def __iter__(self):
        return iter(self)

    def __bool__(self):
        return not self

    def __enter__(self):
        with self:
            pass

    def __exit__(self, *a):
        pass

    def __contains__(self, v):
        return v in self

    def __format__(self, spec):
        return f"{self:{spec}}"


class G:
    def __getattr__(self, name):
        return getattr(self, name + "x")


class R:
    def __repr__(self):
        return repr(self)


class E:
    def __eq__(self, other):
        return self == other


class H:
    def __hash__(self):
        return hash(self)


class New:
    def __new__(cls):
        return cls()


class Sub(C):
    def m(self):
        return super().m()

    def own(self):
        return type(self).own(self)


def gen():
    yield from gen()


def gen2():
    for x in gen2():
        yield x


class SetAttr:
    def __setattr__(self, n, v):
        self.x = v


c = C()
lam = lambda: lam()
for g in (lambda: f(0), mutual_a, c.m, lambda: c.p, lambda: c[0], lambda: c + 1, c, lambda: list(c), lambda: bool(c), c.__enter__, lambda: 1 in c, lambda: f"{c}", lambda: G().a, lambda: repr(R()), lambda: str(R()), lambda: E() == 1, lambda: hash(H()), New, Sub().m, Sub().own, lambda: list(gen()), lambda: list(gen2()), lambda: setattr(SetAttr(), "y", 1), lam, lambda: sorted([1, 2], key=lambda v: f(v)), lambda: [f(i) for i in range(2)], lambda: max((f(i) for i in range(2)), default=0), lambda: {k: f(k) for k in [1]}, lambda: (lambda q: q(q))(lambda q: q(q)), lambda: eval("f(0)"), lambda: list(map(f, [1])), lambda: sum(f(x) for x in [1]), lambda: getattr(c, "p"), lambda: c.__getitem__(5)):
    print(t(g))
depth = 0


def with_finally():
    global depth
    depth += 1
    try:
        with_finally()
    finally:
        depth -= 1


print(t(with_finally), depth)


def catches():
    try:
        return catches()
    except RecursionError:
        return "bottom"


print(catches())
nested = []
for i in range(1000):
    nested = [nested]
print(t(lambda: nested == copy.copy(nested)), t(lambda: copy.deepcopy(nested)), len(nested))
del nested
a, b = [], []
a.append(b)
b.append(a)
print(a, t(lambda: a == b), t(lambda: a < b), repr({"a": a})[:12])
d1, d2 = {}, {}
d1[1], d2[1] = d2, d1
print(t(lambda: d1 == d2), d1)


def ok(n):
    return 0 if n == 0 else 1 + ok(n - 1)


print(ok(200), t(lambda: ok(400)), ok(200))
sys.setrecursionlimit(2000)
print(ok(1500))
for bad in (0, -1, "a", 2**40):
    try:
        sys.setrecursionlimit(bad)
        print("set")
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(sys.getrecursionlimit())
