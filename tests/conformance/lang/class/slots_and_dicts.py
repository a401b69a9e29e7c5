# __slots__ with __dict__, in several bases, with properties; class attributes against slots.
class A:
    __slots__ = ("a", "__dict__")


x = A()
x.a, x.b = 1, 2
print(x.a, x.b, x.__dict__)


class B:
    __slots__ = ()


class C(B, A):
    __slots__ = ("c",)


y = C()
y.c = 3
y.other = 4
print(y.c, y.__dict__, C.__slots__)
try:
    class D(type("L", (), {"__slots__": ("l",)}), type("R", (), {"__slots__": ("r",)})): pass
except TypeError as e:
    print(e)


class E:
    __slots__ = {"doc": "documented slot"}


print(E.doc.__doc__, E.__slots__)


class F(list):
    __slots__ = ("extra",)


f = F([1])
f.extra = 2
print(f, f.extra)
for action in lambda: setattr(B(), "x", 1), lambda: B().x, lambda: delattr(f, "missing"), lambda: E().doc:
    try:
        action()
    except AttributeError as e:
        print(e)
