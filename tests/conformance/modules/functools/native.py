"""reduce, partial, cmp_to_key and the wrapper of lru_cache, as _functools has them."""
from _functools import *; from _functools import _lru_cache_wrapper
import _functools
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted(n for n in dir(_functools) if not n.startswith('__')))
def f(*a, **k): return a, k
p = partial(f, 1, x=2)
print(p(3, y=4), p(x=5), p.func is f, p.args, p.keywords)
t(lambda: partial()); t(lambda: partial(1)); t(lambda: partial(a=1))
print(repr(partial(print, 1, a='b')), repr(partial(partial(print, 1), 2, z=1)))
print(partial(partial(f, 1, a=1), 2, a=3)())
p.foo = 3
t(lambda: q.__setstate__(1)); t(lambda: q.__setstate__((1,2,3,4)))
class P(partial): pass
print(repr(P(print, 1)), P(partial(print,1)), partial(P(print, 1), 2))
print(partial[int])
t(lambda: setattr(p, 'func', 1)); t(lambda: delattr(p, 'args'))
K = cmp_to_key(lambda a, b: b - a)
print(sorted([3,1,2], key=K), K(1) < K(2), K(1) == K(1), K(3).obj)
t(lambda: type(K)); t(lambda: cmp_to_key(3)(1) < K(2))
class I: pass
def fib(n):
    return n if n < 2 else fibc(n-1) + fibc(n-2)
def ci(*a): return a
fibc = _lru_cache_wrapper(fib, None, False, ci)
print(fibc(80), fibc.cache_info()); fibc.cache_clear(); print(fibc.cache_info())
c = _lru_cache_wrapper(f, 2, True, ci)
for x in (1, 1.0, 1, True, 2, 'a', 'a'): print(c(x), c.cache_info())
print(c(1, z=2), c(1, z=2), c(z=2), c.cache_info())
c = _lru_cache_wrapper(f, 0, False, ci); c(1); c(1); print(c.cache_info())
t(lambda: _lru_cache_wrapper(1, 2, 3, 4)); t(lambda: _lru_cache_wrapper(f, 'a', 3, 4)); t(lambda: c([])); 
c = _lru_cache_wrapper(f, 10, False, ci); t(lambda: c([])); c.a = 3; print(c.__dict__)
class A:
    def m(self, x): return x
    m = _lru_cache_wrapper(m, 3, False, ci)
a = A(); print(a.m(3), a.m(3), A.m.cache_info(), A.m is A.__dict__['m'])
t(lambda: a.m.cache_info())
