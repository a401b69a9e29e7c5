# 4.2.2.1: annotation scopes: type parameters are seen by annotations and bases, not by defaults or decorators.
T = "global T"


def deco(arg):
    return lambda f: (setattr(f, "deco", arg), f)[1]


@deco(T)
def f[T](x: T, y=T) -> list[T]:
    return y, T


print(f.deco, f(1)[0], f(1)[1], f.__annotations__["x"], f.__annotations__["return"], f.__type_params__)


class Box[T](list[T]):
    item: T
    outer = T

    def method[U](self, x: T, y: U) -> dict[T, U]:
        return T, U

    def plain(self):
        return T


print(Box.outer, Box.__annotations__, Box().method(1, 2), Box().plain(), Box.__orig_bases__)
print(Box.method.__annotations__)
type Pair[A, B = A] = tuple[A, B]
print(Pair.__value__, Pair[int, str], Pair.__type_params__)


class Outer:
    Inner = int
    type Alias = dict[str, Inner]

    def m[V: Inner](self) -> Inner:
        return V.__bound__


print(Outer.Alias.__value__, Outer().m(), Outer.m.__annotations__)
try:
    T.nothing
except AttributeError as e:
    print(e)
