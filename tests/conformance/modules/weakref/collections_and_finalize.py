# weakref: refs, proxies, WeakValueDictionary, WeakKeyDictionary, WeakSet, WeakMethod, finalize while alive; errors.
import weakref


class C:
    def __init__(self, n=0):
        self.n = n

    def method(self):
        return self.n

    def __len__(self):
        return 3


class S:
    __slots__ = ("x",)


class W:
    __slots__ = ("x", "__weakref__")


c = C(5)
r = weakref.ref(c)
print(r() is c, r is weakref.ref(c), weakref.getweakrefcount(c), r == weakref.ref(c), hash(r) == hash(c), type(r).__name__, r.__callback__, isinstance(r, weakref.ReferenceType))
p = weakref.proxy(c)
p.n = 6
print(p.n, c.n, len(p), p.method(), type(p).__name__, isinstance(p, C), bool(p), p == c, str(p)[:10] == str(c)[:10])
d = weakref.WeakValueDictionary(a=c)
k = weakref.WeakKeyDictionary({c: "value"})
s = weakref.WeakSet([c])
print(d["a"] is c, list(d.items())[0][0], len(d), k[c], c in k, c in s, len(s), d.get("zz"), list(k.values()), s == {c}, d.pop("a") is c, len(d), k.keyrefs()[0]() is c, s.copy() == s)
m = weakref.WeakMethod(c.method)
print(m()(), m() == c.method, weakref.WeakMethod(c.method) == m)
log = []
f = weakref.finalize(c, log.append, "finalized")
print(f.alive, f.peek()[2], f(), log, f.alive, f(), f.peek())
g = weakref.finalize(c, log.append, 1)
print(g.detach()[2], g.alive, W.__weakref__ is not None, weakref.ref(W())is not None, weakref.getweakrefs(c).__len__() > 0)
for bad in 1, "s", None, [], (), {}, S(), 1.5:
    try:
        weakref.ref(bad)
        print("fine")
    except TypeError as e:
        print(e)
for h in (lambda: weakref.proxy(5)), (lambda: weakref.ref()), (lambda: weakref.ref(c, 5, 6)), (lambda: weakref.WeakMethod(len)), (lambda: hash(p)), (lambda: p.nothing), (lambda: p()), (lambda: d["none"]), (lambda: weakref.WeakValueDictionary({"a": 1})), (lambda: weakref.WeakSet([1])):
    try:
        print(h())
    except (TypeError, AttributeError, KeyError) as e:
        print(type(e).__name__, e)
for v in {1}, frozenset(), len, C, lambda: 0, (x for x in []), type, C().method:
    print(type(weakref.ref(v)()).__name__ if weakref.ref(v)() is not None else "gone at once", end=" ")
print()


class Ref(weakref.ref):
    def __init__(self, obj, note):
        super().__init__(obj)
        self.note = note

    def __new__(cls, obj, note):
        return super().__new__(cls, obj)


x = Ref(c, "n")
print(x.note, x() is c, x is weakref.ref(c))
# stress: 100
