"""ref, proxy and their kin, as _weakref has them."""
import _weakref, gc
from _weakref import ref, proxy, getweakrefcount, getweakrefs, ReferenceType, ProxyType, CallableProxyType, _remove_dead_weakref
print(sorted(n for n in dir(_weakref) if not n.startswith('__')))
class re:
    @staticmethod
    def sub(a, b, s):
        out = ''
        i = 0
        while i < len(s):
            if s[i:i+2] == '0x':
                out += '0x'; i += 2
                while i < len(s) and s[i] in '0123456789abcdef': i += 1
            else: out += s[i]; i += 1
        return out
def t(f):
    try: r = f(); print(re.sub('0x[0-9a-f]+', '0x', str(r)))
    except Exception as e: print(type(e).__name__, e)
class A:
    def m(self): return 'm'
    def __repr__(self): return 'A!'
class C:
    def __call__(self, x): return x * 2
    def __len__(self): return 5
    def __getitem__(self, i): return i
    def __contains__(self, x): return x == 3
    def __add__(self, o): return 'add'
    def __radd__(self, o): return 'radd'
    def __bool__(self): return False
    def __iter__(self): return iter([1,2])
    def __index__(self): return 4
    def __eq__(self, o): return True
    __hash__ = None
    def __iadd__(self, o): return 'iadd'
    def __str__(self): return 'cstr'
    def __enter__(self): return 1
a = A(); r = ref(a); t(lambda: r); t(lambda: r()); print(r() is a, ref(a) is r, getweakrefcount(a), getweakrefs(a) == [r], r.__callback__, hash(r) == hash(a), a.__weakref__ is r)
for bad in (1, 'a', None, (), [], {}, 3.5, object(), range(3), slice(1)): t(lambda: ref(bad))
class S: __slots__ = ('x',)
class W: __slots__ = ('x', '__weakref__')
t(lambda: ref(S())); w = W(); t(lambda: ref(w)() is w); t(lambda: W().__weakref__)
class I(int): pass
class L(list): pass
class T(tuple): pass
class D(dict): pass
class St(str): pass
t(lambda: ref(I())); t(lambda: ref(T()));
def gen(): yield
for ok in (A, int, len, t, gen(), {1}, frozenset({1}), a.m, ValueError, (lambda: 0), memoryview(b'a')): 
    try: print(ref(ok)() is ok)
    except TypeError as e: print(e)
t(lambda: ref()); t(lambda: ref(a, 1, 2)); t(lambda: ref(a, foo=1)); t(lambda: r(1)); t(lambda: ref(ob=a))
p = proxy(a); print(p.m(), type(p)); t(lambda: p); t(lambda: proxy(a) is p); t(lambda: hash(p)); t(lambda: setattr(p, 'q', 3)); print(a.q, p.q); del p.q; t(lambda: a.q); t(lambda: str(p)); t(lambda: p == a); print(isinstance(p, A), p.__class__, bool(p)); t(lambda: p()); t(lambda: proxy(3)); t(lambda: len(p)); t(lambda: getweakrefs(a)[1] is p)
c = C(); q = proxy(c); print(type(q), q(4), len(q), q[7], 3 in q, q + 1, 1 + q, bool(q), list(q), hex(q), q == 3, str(q)); q += 1; print(q)
log = []
def cb(x): log.append(x() is None)
class N: pass
def make():
    n = N(); n.self = n
    return ref(n, cb), ref(n), ref(n, cb)
r1, r2, r3 = make(); print(r1 is not r3)
def deep(n): return deep(n-1) if n else [0]*50
deep(50); gc.collect()
t(lambda: [r1(), r2(), r3(), log]); t(lambda: r1); t(lambda: hash(r1)); print(r1 == r1, r1 == r2, r1 != r2, getweakrefcount(3), getweakrefs(3))
def mkp():
    n = N(); n.self = n; return proxy(n)
p = mkp(); deep(50); gc.collect(); t(lambda: p.x); t(lambda: repr(p)); t(lambda: p == 1); t(lambda: str(p)); t(lambda: bool(p))
class R(ref):
    def __init__(self, ob, cb=None, **kw): super().__init__(ob, cb); self.kw = kw
r = R(a, a=3); print(r.kw, r() is a, R(a) is R(a), r == ref(a), isinstance(r, ref)); t(lambda: r); t(lambda: ref[int])
class K(ref):
    __slots__ = ('key',)
    def __new__(cls, ob, cb, key): self = super().__new__(cls, ob, cb); self.key = key; return self
    def __init__(self, ob, cb, key): super().__init__(ob, cb)
k = K(a, None, 5); print(k.key, k() is a); t(lambda: k.foo)
b = A(); print(ref(a) == ref(b), ref(a) != ref(b)); t(lambda: ref(a) < ref(b)); 
d = {1: r1, 2: ref(a)}; _remove_dead_weakref(d, 1); _remove_dead_weakref(d, 2); _remove_dead_weakref(d, 9); print(list(d)); t(lambda: _remove_dead_weakref(d)); t(lambda: _remove_dead_weakref({1: 1}, 1))
def bad(x): raise ValueError('in callback')
print(ReferenceType, ProxyType, CallableProxyType, ref is ReferenceType)
# dead at once
