# Methods bound to somebody else, slot wrappers of another class, members written in C, special names in __slots__.
class A:
    def who(self):
        return self


class B:
    pass


a, b = A(), B()
b.who = a.who.__get__(b, B)
print(b.who() is a)


class C(int):
    __eq__ = str.__eq__
    __add__ = str.__add__


for use in (lambda c: c == c, lambda c: c + c):
    try:
        use(C())
    except TypeError as e:
        print(e)
print(type(complex.real).__name__, type(float.real).__name__, type(slice.start).__name__, complex.real)
try:
    (1j).real = 2
except AttributeError as e:
    print(e)


class D:
    __slots__ = ["__classcell__", "__qualname__"]

    def f(self):
        return __class__


print(type(D.__classcell__).__name__, type(D.__dict__["__qualname__"]).__name__, D().f())


class E:
    __slots__ = ["x", "y"]


class F:
    __slots__ = ["y", "x"]


e = E()
e.x = 1
e.__class__ = F
print(type(e).__name__, e.x)


class Base:
    pass


class Meta(Base, type):
    pass


class G(metaclass=Meta):
    pass


try:
    G.__dict__["spam"] = 1
except TypeError as e:
    print(e)
module = type(__builtins__)


class Sub(module):
    kind = "sub"

    @property
    def shout(self):
        return self.__name__ + "!"


m = module("m")
m.x = 1
m.__class__ = Sub
print(m.kind, m.shout, m.x, type(m).__name__)
m.kind = "own"
print(m.kind, Sub.kind, m.__dict__["kind"])
m.__class__ = module
print(hasattr(m, "shout"), m.kind)


class Strange(module):
    __dict__ = property(lambda self: 5)


try:
    dir(Strange("s"))
except TypeError as e:
    print(e)
