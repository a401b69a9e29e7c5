# operator methods set on instances are ignored, set on classes at runtime are seen, through slots, getattr, metaclass and deletion
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class V:
    def __init__(self, v):
        self.v = v


a, b = V(1), V(2)
a.__add__ = lambda o: "instance add"
a.__len__ = lambda: 5
a.__call__ = lambda: "instance call"
a.__eq__ = lambda o: True
a.__iter__ = lambda: iter([1])
a.__enter__ = lambda: a
ops = {"+": lambda: a + b, "len": lambda: len(a), "call": lambda: a(), "==": lambda: a == b, "iter": lambda: list(a), "[]": lambda: a[0], "in": lambda: 1 in a, "-": lambda: -a, "<": lambda: a < b, "bool": lambda: bool(a), "hash": lambda: isinstance(hash(a), int), "str": lambda: str(a).startswith("<"), "abs": lambda: abs(a), "int": lambda: int(a), "del": lambda: a.__delitem__, "+=": lambda: exec("a += b", {"a": a, "b": b}), "with": lambda: exec("with a: pass", {"a": a})}
for k, f in ops.items():
    print(k, t(f))
V.__add__ = lambda self, o: V(self.v + o.v)
V.__len__ = lambda self: self.v
V.__call__ = lambda self, *x: ("class call", x)
V.__eq__ = lambda self, o: isinstance(o, V) and self.v == o.v
V.__iter__ = lambda self: iter(range(self.v))
V.__getitem__ = lambda self, i: self.v * i
V.__contains__ = lambda self, x: x == self.v
V.__neg__ = lambda self: V(-self.v)
V.__lt__ = lambda self, o: self.v < o.v
V.__hash__ = lambda self: 7
V.__str__ = lambda self: f"V{self.v}"
V.__abs__ = lambda self: "abs"
V.__int__ = lambda self: 42
for k, f in ops.items():
    r = t(f)
    print(k, r.v if isinstance(r, V) else r)
print(sorted([V(3), V(1)])[0].v, V(2) > V(1), t(lambda: V(1) <= V(2)), (a + b + b).v, sum([V(2)], V(1)).v, max(V(1), V(5)).v, V(1) != V(1), {V(1): "k"}[V(1)])


def loop(n):
    t_ = V(0)
    seen = []
    for i in range(n):
        t_ = t_ + V(i)
        seen.append(len(t_))
        if i == 1:
            V.__add__ = lambda self, o: V(self.v - o.v + 100)
        if i == 2:
            V.__len__ = lambda self: 0
        if i == 3:
            V.__add__ = lambda self, o: V(o)
            V.__radd__ = lambda self, o: "never"
    return seen, t_.v.v


print(loop(5))
for name in ("__add__", "__len__", "__call__", "__iter__", "__getitem__", "__neg__", "__contains__"):
    delattr(V, name)
for k in ("+", "len", "call", "iter", "[]", "in", "-", "==", "<"):
    print(k, t(ops[k]))
V.__getattr__ = lambda self, n: lambda *x: "from getattr " + n
print(t(lambda: a + b), t(lambda: len(b)), a.__len__(), b.__len__(), t(lambda: b[0]), b.__getitem__(0))
del V.__eq__
print(V(1) == V(1), hash(V(1)), t(lambda: {V(1): 1}[V(1)])[:8])
V.__hash__ = None
print(t(lambda: hash(V(1))))


class Prop:
    @property
    def __len__(self):
        return lambda: 9

    __add__ = property(lambda self: lambda o: ("prop add", o))
    __getitem__ = staticmethod(lambda i: ("static item", i))
    __contains__ = classmethod(lambda cls, v: cls.__name__ == v)
    __call__ = type("Callable", (), {"__call__": lambda self, *x: ("callable object", x)})()
    __iter__ = list("ab").__iter__
    __neg__ = len


p = Prop()
print(len(p), p + 1, p[3], "Prop" in p, p(1, 2), list(p), t(lambda: -p), p.__len__())


class Sub(Prop):
    __len__ = None
    __add__ = Prop.__call__


print(t(lambda: len(Sub())), Sub() + 5, t(lambda: bool(Sub())))
