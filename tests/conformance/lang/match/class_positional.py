# Positional patterns become keywords by __match_args__, inherited; CPython wants a tuple.
class Point:
    __match_args__ = "x", "y"

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = Point.__match_args__ + ("z",)

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Child(Point):
    pass


class Listed:
    __match_args__ = ["v"]
    v = 5


def run(v):
    match v:
        case Point3(0, 0, 0): return "origin"
        case Point3(x, y, z=3): return "z is three", x, y
        case Point3(1, z=z): return "x is one", z
        case Point(0, y): return "on the axis", y
        case Point(x, y=y) if x == y: return "diagonal", x
        case Child(x): return "child", x
        case Listed(v): return "list", v
        case Point(): return "some point"


for v in Point3(0, 0, 0), Point3(4, 5, 3), Point3(1, 2, 9), Point3(7, 8, 9), Point(0, 3), Child(2, 2), Child(5, 6), Listed():
    try:
        print(run(v))
    except TypeError as e:
        print(e)
