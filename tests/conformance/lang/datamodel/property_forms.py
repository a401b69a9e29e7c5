# property: getter, setter, deleter chains, names, docs, inheritance by extension, abstract flag, errors.
class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, v):
        self._x = v * 2

    @x.deleter
    def x(self):
        print("deleted")

    read_only = property(lambda self: "ro")
    write_only = property(fset=lambda self, v: print("write", v), doc="given doc")
    empty = property()


class D(C):
    @C.x.getter
    def x(self):
        return "derived", self._x


c, d = C(), D()
c.x = 5
d.x = 7
del c.x
c.write_only = 1
print(c.x, d.x, C.x.__doc__, D.x.__doc__, C.write_only.__doc__, C.x.fget.__name__, C.x.__name__, D.x.fset is C.x.fset, C.read_only.fset, type(C.x).__name__, isinstance(C.x, property))
for f in (lambda: setattr(c, "read_only", 1)), (lambda: delattr(c, "read_only")), (lambda: c.write_only), (lambda: c.empty), (lambda: setattr(c, "empty", 1)), (lambda: delattr(c, "write_only")), (lambda: C.x.__get__(c)), (lambda: setattr(C.x, "fget", 1)), (lambda: property(1, 2, 3, 4, 5)), (lambda: C.x.nothing), (lambda: property(5).__get__(c)), (lambda: C.x.__set_name__(1)), (lambda: property(fgett=1)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


class Sub(property):
    "sub doc"

    def extra(self):
        return "extra"


class E:
    y = Sub(lambda self: 3)

    @Sub
    def z(self):
        "z doc"
        return 4


print(E().y, E.y.extra(), E().z, E.z.__doc__, E.y.__doc__)
