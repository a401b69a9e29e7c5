# 3.3.2.4: __slots__ may be a string, any iterable of strings, or a mapping whose values are docstrings.
import inspect


class Str:
    __slots__ = "name"


class Gen:
    __slots__ = (c for c in "xyz")


class Map:
    __slots__ = {"left": "the left one", "right": "the right one"}


class Empty:
    __slots__ = ()


class WithDict:
    __slots__ = ("a", "__dict__")


print(Str.__slots__, Map.__slots__, Empty.__slots__)
g = Gen()
g.x = g.y = g.z = 1
m = Map()
m.left = 2
print(m.left, hasattr(m, "right"), inspect.getdoc(Map.left), inspect.getdoc(Map.right))
w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__, w.a, w.b)
for obj in Str(), g, m, Empty():
    try:
        obj.other = 1
    except AttributeError as e:
        print(e)
