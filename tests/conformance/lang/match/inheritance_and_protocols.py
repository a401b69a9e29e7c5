# 8.6.4.10: class patterns with subclasses, properties, __getattr__, abstract classes and __match_args__ inherited.
from abc import ABC, abstractmethod
from collections.abc import Sequence, Mapping, Callable, Sized, Iterable
import numbers


class Shape:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


class Square(Shape):
    __match_args__ = ("side", "name")

    def __init__(self, side):
        super().__init__("square")
        self.side = side

    @property
    def area(self):
        print("[area]", end="")
        return self.side ** 2


class Cube(Square):
    pass


class Lazy(Shape):
    def __getattr__(self, name):
        if name == "virtual":
            return "made up"
        raise AttributeError(name)


def f(v):
    match v:
        case Cube(side, "square") if side > 10:
            return "big cube", side
        case Square(area=100):
            return "area 100"
        case Square(s):
            return "square", s
        case Lazy(virtual=x):
            return "lazy", x
        case Shape("circle" | "oval" as n):
            return "round", n
        case Shape(n):
            return "shape", n
        case bool(b):
            return "bool", b
        case numbers.Integral():
            return "integral"
        case numbers.Number(real=r):
            return "number", r
        case Callable():
            return "callable"
        case Mapping():
            return "mapping", [*v]
        case Sequence() if len(v) > 3:
            return "long sequence"
        case Sized():
            return "sized"


class Registered:
    def __len__(self):
        return 0


for v in Cube(11), Cube(10), Square(3), Lazy("l"), Shape("oval"), Shape("tri"), True, 5, 2.5, 3j, len, {"k": 1}, "text", "abc", Registered(), None:
    print(f(v), end="; ")
print()
