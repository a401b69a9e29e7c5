# 7.14: the type statement makes a lazily evaluated TypeAliasType; type is a name elsewhere.
type Point = tuple[float, float]
print(Point, type(Point).__name__, Point.__name__, Point.__value__, Point.__type_params__, Point.__module__)
type Tree[T] = T | list[Tree[T]]
print(Tree[int], Tree[int].__args__, Tree[int].__origin__ is Tree, Tree.__type_params__, Tree.__value__)
type F[**P, R] = __import__("collections.abc").abc.Callable[P, R]
print(F.__type_params__, F[[int], str])


def local():
    type Local = Undefined
    try:
        return Local.__value__
    except NameError as e:
        return str(e)


class C:
    type Inner = list[Base]
    Base = int


print(local(), C.Inner.__value__, C.Inner, Point | None, isinstance(Point | int, type(int | str)))
for action in (lambda: Point[int]), (lambda: Point()), (lambda: isinstance(1, Point)), (lambda: setattr(Point, "__value__", 1)), \
        (lambda: Tree[int, str]), (lambda: type("X", (Point,), {})):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
type = type(1)
print(type)
