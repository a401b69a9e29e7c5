# 8.10.2: generic classes: __orig_bases__, subscripts, inheritance, attributes shared, isinstance, type variables of methods.
from typing import Generic, TypeVar, get_args, get_origin, get_type_hints


class Box[T]:
    count = 0

    def __init__(self, item: T) -> None:
        self.item = item
        type(self).count += 1

    def map[U](self, f: "Callable[[T], U]") -> "Box[U]":
        return Box(f(self.item))

    @classmethod
    def of(cls, item: T) -> "Box[T]":
        return cls(item)

    def params(self):
        return T


class Named[K, V = str](Box[V], dict[K, V]):
    pass


class Plain(Box[int]):
    pass


class Deep[*Ts, **P]:
    args: tuple[*Ts]


b = Box[int](5)
print(b.item, Box.count, Box[str]("x").item, Box.count, b.__orig_class__, type(b) is Box, isinstance(b, Box), Box[int] == Box[int], hash(Box[int]) == hash(Box[int]), Box[int] is Box[int], Box[int].__origin__ is Box)
print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Named.__orig_bases__, Named.__parameters__, Named[int], Named[int, bytes], Plain.__orig_bases__, Plain.__mro__[1:3], Plain.__type_params__, get_args(Plain.__orig_bases__[0]))
print(b.map(str).item, b.map.__func__.__type_params__, Box.map.__type_params__[0].__name__, Box.of(3).item, Box[int].of("y").item, b.params() is Box.__type_params__[0], Box.map.__annotations__, Deep[int, str, [bytes]], Deep.__parameters__, Deep.__annotations__, Deep[[int]])
for f in (lambda: Box[int, str]), (lambda: Box[()]), (lambda: Plain[int]), (lambda: isinstance(b, Box[int])), (lambda: type("X", (Box[int], Generic[TypeVar("Q")]), {})), (lambda: Box[int][str]), (lambda: Named[()]), (lambda: Box[int].nothing), (lambda: T):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
Box[int].count = 50
print(Box.count, Box[int].count)
old = TypeVar("old")


class Old(Generic[old]):
    pass


try:
    class Mixed[N](Generic[old]):
        pass
except TypeError as e:
    print(e)
try:
    class Both[N](Old[old]):
        pass
except TypeError as e:
    print(e)
def f[A: int, B: (str, bytes)](a: A, b: B = "d") -> dict[A, B]: ...
print([(t.__name__, t.__bound__, t.__constraints__, t.__variance__ if hasattr(t, "__variance__") else (t.__covariant__, t.__infer_variance__)) for t in f.__type_params__], get_type_hints(f), get_origin(get_type_hints(f)["return"]))
# stress: 100
