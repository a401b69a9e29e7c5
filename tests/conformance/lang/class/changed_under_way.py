# __class__, __bases__, __dict__ and methods replaced while methods run, iterate or are being called
class A:
    def __init__(self):
        self.v = 1

    def who(self):
        return "A"

    def become(self):
        self.__class__ = B
        return self.who()

    def __iter__(self):
        for i in range(4):
            yield self.who()

    def __getitem__(self, k):
        return "A", k


class B(A):
    def who(self):
        return "B"

    def __getitem__(self, k):
        return "B", k

    def __len__(self):
        return 7


a = A()
print(a.who(), a.become(), type(a).__name__, a[0], len(a))
a = A()
out = []
for x in a:
    out.append(x)
    if len(out) == 1:
        a.__class__ = B
    if len(out) == 2:
        B.who = lambda self: "new B"
    if len(out) == 3:
        a.who = lambda: "own"
print(out)


class Slots:
    __slots__ = ("v",)


class Slots2:
    __slots__ = ("v",)


class Slots3:
    __slots__ = ("v", "w")


s = Slots()
s.v = 5
s.__class__ = Slots2
print(s.v, type(s).__name__)
for obj, cls in ((s, Slots3), (s, A), (A(), Slots), (A(), int), (5, A), (A(), 5), ([], A), (A(), dict), (A, A)):
    try:
        obj.__class__ = cls
        print("changed to", cls)
    except TypeError as e:
        print(e)
d = A()
old = d.__dict__
d.__dict__ = {"v": 2, 3: 4}
print(d.v, old, vars(d))
d.__dict__["who"] = lambda: "from dict"
print(d.who())
try:
    d.__dict__ = 5
except TypeError as e:
    print(e)
del d.__dict__
print(d.__dict__, hasattr(d, "v"))


class X:
    def f(self):
        return "X"


class Y:
    def f(self):
        return "Y"


class Z(X):
    def g(self):
        r = [super().f()]
        Z.__bases__ = (Y,)
        try:
            r.append(super().f())
        except TypeError as e:
            r.append(str(e))
        Z.__bases__ = (X,)
        return r


print(Z().g(), isinstance(Z(), Y), issubclass(Z, X), X.__subclasses__(), Y.__subclasses__())
for bases in ((), (int,), (Z,), X, (X, X), (object, X), (5,)):
    try:
        Z.__bases__ = bases
        print("bases", bases)
    except TypeError as e:
        print(e)
print(Z().f())


class Add:
    def __add__(self, other):
        Add.__add__ = lambda self, other: "second"
        return "first"

    def __call__(self):
        Add.__call__ = lambda self: "called second"
        return "called first"

    def __bool__(self):
        Add.__bool__ = lambda self: False
        return True

    def __eq__(self, other):
        del Add.__eq__
        return "eq"

    def __hash__(self):
        return 1


q = Add()
print([q + 1 for _ in range(3)], [q() for _ in range(3)], [bool(q) for _ in range(3)], [q == 1 for _ in range(3)], q == q)
A.__name__ = A.__qualname__ = "Renamed"
print(A, repr(A())[:18], type(A()).__name__)
for v in (5, "a\0b", None):
    try:
        A.__name__ = v
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
