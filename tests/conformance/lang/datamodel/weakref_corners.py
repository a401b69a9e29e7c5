# weak references: callbacks, equality and hash after death, proxies, subclasses, keys of weak dictionaries, dead during iteration
import gc
import weakref


class C:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, C) and self.v == other.v

    def __hash__(self):
        return hash(self.v)

    def m(self):
        return self.v

    def __len__(self):
        return 3

    def __add__(self, other):
        return self.v + other

    def __iter__(self):
        return iter([self.v])

    def __repr__(self):
        return f"C({self.v})"


log = []


def called(ref):
    log.append((ref() is None, type(ref).__name__))


def short_lived():
    a, b = C(1), C(1)
    r, s, t = weakref.ref(a), weakref.ref(b), weakref.ref(a, called)
    print(r() is a, r == s, r == t, r is weakref.ref(a), t is weakref.ref(a, called), hash(r) == hash(a), len({r, s}))
    u = weakref.ref(b)
    print(u is s, weakref.getweakrefcount(b), r != s, repr(r).split(" at ")[0], a, b)
    return r, s, t, weakref.ref(C(9))


r, s, t, early = short_lived()
gc.collect()
print(r(), s() is None, r == s, r == r, hash(r) == hash(C(1)), log, early())
try:
    hash(early)
except TypeError as e:
    print(e)
print(early == early, "dead" in repr(early))


def proxies():
    c = C(5)
    p = weakref.proxy(c)
    print(p.v, p.m(), len(p), p + 1, list(p), p == c, str(p), type(p).__name__, isinstance(p, C), bool(p))
    p.v = 6
    del c
    return p


p = proxies()
gc.collect()
for f in (lambda: p.v, lambda: len(p), lambda: p + 1, lambda: str(p), lambda: setattr(p, "x", 1), lambda: hash(p), lambda: p()):
    try:
        print(f())
    except (ReferenceError, TypeError) as e:
        print(type(e).__name__, e)


def f():
    pass


def callable_proxy():
    c = lambda x: x * 2
    q = weakref.proxy(c)
    print(type(q).__name__, q(4))


callable_proxy()
for bad in (5, "s", (1,), None, [], {}, object()):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
print(weakref.ref(f)() is f, weakref.ref(int)() is int, weakref.ref(weakref)() is weakref)


class Ref(weakref.ref):
    def __new__(cls, o, cb=None, extra=None):
        return super().__new__(cls, o, cb)

    def __init__(self, o, cb=None, extra=None):
        super().__init__(o, cb)
        self.extra = extra


c = C(7)
x, y = Ref(c, None, "a"), Ref(c, None, "b")
print(x.extra, y.extra, x is y, x == y, x() is c)


def keyed():
    d = weakref.WeakKeyDictionary()
    v = weakref.WeakValueDictionary()
    w = weakref.WeakSet()
    keep, lost = C("keep"), C("lost")
    for k in (keep, lost):
        d[k] = v[k.v] = k.v and k
        d[k] = 1
        w.add(k)
    for i, k in enumerate(d):
        if i == 0:
            del lost
            k = None
            gc.collect()
    return d, v, w, keep


d, v, w, keep = keyed()
gc.collect()
print(list(d), dict(v), list(w), len(d), len(v), len(w), keep in d)
m = weakref.WeakMethod(keep.m)
print(m()(), m == weakref.WeakMethod(keep.m), weakref.WeakMethod(C(3).m).__class__.__name__)
fin = weakref.finalize(keep, print, "finalised", end="!\n")
print(fin.alive, fin.peek()[1] is print, fin(), fin.alive, fin())
# dead at once
