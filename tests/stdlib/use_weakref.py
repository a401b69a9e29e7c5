import gc
import weakref


class C:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"C({self.n})"

    def m(self):
        return self.n


c = C(1)
r = weakref.ref(c)
print(r() is c, weakref.getweakrefcount(c), r == weakref.ref(c), hash(r) == hash(c))
p = weakref.proxy(c)
print(p.n, p.m())
wv = weakref.WeakValueDictionary(a=c)
wk = weakref.WeakKeyDictionary()
wk[c] = "v"
ws = weakref.WeakSet([c])
print(wv["a"], list(wv.items()), wk[c], len(ws), c in ws, dict(wk))
wm = weakref.WeakMethod(c.m)
print(wm()())
f = weakref.finalize(c, print, "finalised", 5)
print(f.alive, f.peek()[1:3])
f()
print(f.alive)
for bad in (lambda: weakref.ref(5), lambda: weakref.proxy([])):
    try:
        bad()
    except TypeError as e:
        print(e)


def make():
    x = C(2)
    return weakref.ref(x), weakref.WeakValueDictionary(k=x)


def churn(n):
    return [C(i) for i in range(n)] and None


one, d = make()
churn(100)
gc.collect()
print(type(one()).__name__ in ("NoneType", "C"), isinstance(d, weakref.WeakValueDictionary))
print(weakref.ref.__name__, isinstance(r, weakref.ReferenceType), issubclass(weakref.KeyedRef, weakref.ref))
