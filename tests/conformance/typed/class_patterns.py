# Class patterns at one place, over objects of many kinds: what is remembered of them must not outlive what it was true for.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Other:
    __match_args__ = ("y", "x")

    def __init__(self, x, y):
        self.y = y
        self.x = x


class Lazy(Point):
    @property
    def x(self):
        return "lazy"

    @x.setter
    def x(self, value):
        pass


class Spoof:
    @property
    def __class__(self):
        return Point

    x = "spoof x"
    y = "spoof y"


def show(v):
    match v:
        case Point(0, y):
            return "zero", y
        case Point(x, y):
            return "point", x, y
        case Other(a, x=b):
            return "other", a, b
        case int() | str():
            return "plain"
        case _:
            return None


def all_of():
    return [show(v) for v in things for _ in range(3)]


things = [Point(1, 2), Point(0, 5), Point3(3, 4, 5), Other(6, 7), Lazy(8, 9), 5, "s", 1.5, Spoof(), Point]
print(all_of())
Point.__match_args__ = ("y", "x")
print(all_of())
del Point.__match_args__
try:
    show(things[0])
except TypeError as e:
    print(e)
Point.__match_args__ = ["x"]
try:
    show(things[0])
except TypeError as e:
    print(e)
Point.__match_args__ = ("x", "x")
try:
    show(things[0])
except TypeError as e:
    print(e)
Point.__match_args__ = ("x", "y")
print(all_of())
del things[0].x
print(show(things[0]), show(things[2]))
Point.x = "of the class"
print(show(things[0]), show(things[2]))
Point.y = property(lambda self: "property")
print(show(things[2]), show(Point3.__new__(Point3)))
del Point.y
Other = Point3
print(show(things[3]), show(things[2]))


class Meta(type):
    def __instancecheck__(cls, v):
        return isinstance(v, int) and v > 3


class Big(metaclass=Meta):
    pass


def big(v):
    match v:
        case Big():
            return True
        case Point():
            return "point"
    return False


print([big(v) for v in [1, 4, Big(), Point3(1, 2, 3), 9, 2]])
