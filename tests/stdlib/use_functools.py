import functools


@functools.lru_cache(maxsize=2)
def sq(n):
    calls.append(n)
    return n * n


calls = []
print([sq(n) for n in (1, 2, 1, 3, 2)], calls, sq.cache_info())
sq.cache_clear()
print(sq.cache_info(), sq.__wrapped__(4), sq.cache_parameters())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80))
p = functools.partial(int, base=2)
print(p("1010"), p.func, p.args, p.keywords, functools.partial(p, "11")())
print(functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3], 0), functools.reduce(max, [3, 9, 2]))


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2))


def deco(f):
    @functools.wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner


@deco
def named(a: int) -> str:
    "named doc"


print(named.__name__, named.__doc__, named.__wrapped__.__name__, named.__annotations__)


@functools.singledispatch
def show(x):
    return "object"


@show.register
def _(x: int):
    return "int"


@show.register(list)
@show.register(tuple)
def _(x):
    return "seq"


print(show(1), show([]), show(()), show("s"), show(True), show.dispatch(bool)(1))


class T:
    n = 0

    @functools.cached_property
    def slow(self):
        T.n += 1
        return T.n

    @functools.singledispatchmethod
    def m(self, x):
        return "any"

    @m.register
    def _(self, x: str):
        return "str"

    def base(self, a, b):
        return (a, b)

    pm = functools.partialmethod(base, 1)


t = T()
print(t.slow, t.slow, t.__dict__, t.m(1), t.m("s"), t.pm(2))
print(sorted(["b", "A", "c"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
