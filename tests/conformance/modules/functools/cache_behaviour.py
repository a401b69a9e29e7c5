# lru_cache and cache: hits, eviction, typed, cache_info, unhashable arguments, exceptions, methods.
from functools import lru_cache, cache, cached_property
calls = []


@lru_cache(maxsize=2)
def f(x, y=0):
    "doc of f"
    calls.append((x, y))
    if x < 0:
        raise ValueError(x)
    return x + y


print(f(1), f(1), f(2), f(1), f(3), f(2), f(1, y=0), calls, f.cache_info(), f.__name__, f.__doc__, f.__wrapped__(5))
for _ in range(2):
    try:
        f(-1)
    except ValueError as e:
        print(e)
print(calls[-2:], f.cache_parameters())
f.cache_clear()
print(f.cache_info(), f(1.0), f(1), f(True), f.cache_info())


@lru_cache(typed=True)
def t(x):
    return type(x).__name__


print(t(1), t(1.0), t(True), t.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
try:
    fib([])
except TypeError as e:
    print(e)


@lru_cache
def plain(*a, **k):
    return len(a) + len(k)


print(plain(1, 2, a=3), plain(1, 2, a=3), plain(1, a=3, b=2), plain(1, b=2, a=3), plain.cache_info(), lru_cache(None)(len)("abc"), lru_cache(0)(abs)(-3))


class C:
    def __init__(self):
        self.n = 0

    @lru_cache
    def m(self, k):
        self.n += 1
        return k * 2

    @cached_property
    def p(self):
        print("computed")
        return self.n


c = C()
print(c.m(1), c.m(1), c.n, c.p, c.p, vars(c))
del c.p
c.n = 9
print(c.p, C.p.attrname)
try:
    lru_cache("x")(len)
except TypeError as e:
    print(e)
class S:
    __slots__ = ()
    p = cached_property(len)
try:
    S().p
except TypeError as e:
    print(e)
