# singledispatch and singledispatchmethod: the nearest class, abstract classes, registration forms, errors.
from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence, Mapping
from numbers import Number


@singledispatch
def f(x, *more):
    return "object", more


@f.register
def _(x: int):
    return "int"


@f.register(str)
@f.register(bytes)
def _(x):
    return "text"


@f.register(Sequence)
def seq(x):
    return "sequence"


@f.register
def _(x: Mapping | set):
    return "mapping or set"


f.register(type(None), lambda x: "none")
f.register(Number, lambda x: "number")
print(f(1), f(True), f(1.5), f("a"), f(b"a"), f([1]), f((1,)), f({}), f(set()), f(None), f(object, 1), f(range(2)))
print(f.dispatch(bool) is f.dispatch(int), f.dispatch(dict)({}), f.registry[Sequence] is seq, seq([]), len(f.registry))


class Base:
    pass


class Derived(Base):
    pass


f.register(Base, lambda x: "base")
print(f(Derived()), f.__name__)
for g in (lambda: f()), (lambda: f.register(5)), (lambda: f.register(5, len)), (lambda: f.register(lambda x: 0)), (lambda: f(x=1)):
    try:
        print(g())
    except TypeError as e:
        print(str(e).split(". Use")[0].split(" at 0x")[0])


class C:
    @singledispatchmethod
    def m(self, x):
        return "any"

    @m.register
    def _(self, x: int):
        return "int method"

    @singledispatchmethod
    @classmethod
    def c(cls, x):
        return cls.__name__, "any"

    @c.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, "str"


class D(C):
    pass


print(C().m(1), C().m("x"), D().m(2), C.c("s"), D.c(1), D().c("t"))
