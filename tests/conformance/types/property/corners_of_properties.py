# properties: getters that raise, setters through classes, deleters, inheritance, copies by getter/setter/deleter, subclasses, names, docs
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, v):
        self._x = v

    @x.deleter
    def x(self):
        del self._x

    ro = property(lambda self: "read only")
    wo = property(None, lambda self, v: setattr(self, "_w", v), doc="write only")
    nothing = property()
    bad = property(5)


class B(A):
    @A.x.getter
    def x(self):
        return ("B", self._x)

    @property
    def ro(self):
        return "B " + super().ro


class Sub(property):
    def __get__(self, obj, cls=None):
        return "class access" if obj is None else super().__get__(obj, cls) * 2


class C:
    @Sub
    def v(self):
        return 21


a, b = A(), B()
a.x = 5
b.x = 6
a.wo = 7
print(a.x, b.x, a.ro, b.ro, a._w, A.x.__doc__, B.x.__doc__, A.wo.__doc__, A.ro.__doc__, C().v, C.v, A.x.__name__, A.ro.__name__)
del a.x
for f in (lambda: a.x, lambda: setattr(a, "ro", 1), lambda: delattr(a, "ro"), lambda: a.wo, lambda: a.nothing, lambda: setattr(a, "nothing", 1), lambda: delattr(a, "nothing"), lambda: a.bad, lambda: property(1, 2, 3, 4, 5), lambda: property(fget=1, nope=2), lambda: A.x.__get__(None, None), lambda: A.x.__set__(a, 1), lambda: A.x.__get__(5), lambda: setattr(A.x, "fget", 1), lambda: A.x.fget(b), lambda: A.x.__set_name__(A, "renamed"), lambda: A.x.__name__, lambda: setattr(C.__dict__["v"], "__doc__", "new") or C.__dict__["v"].__doc__, lambda: property(lambda s: 1).__doc__, lambda: type(A.x.setter(None)).__name__, lambda: isinstance(C.__dict__["v"].getter(len), Sub), lambda: property().__isabstractmethod__):
    print(t(f))
a.__dict__["x"] = "hidden"
a._x = "seen"
print(a.x, a.__dict__["x"], vars(a)["x"])
A.x = 9
print(a.x, b.x)
del A.x
print(a.x, t(lambda: A().x))
