# Class patterns: isinstance, keywords, __match_args__.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Empty:
    pass


def test(p):
    match p:
        case Point3(0, 0, z=0):
            return "origin in space"
        case Point3(x, y=y, z=z):
            return "space", x, y, z
        case Point(0, 0):
            return "origin"
        case Point(0, y):
            return "on the y axis", y
        case Point(x=x, y=0):
            return "on the x axis", x
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point():
            return "point"
        case Empty(missing=_):
            return "has it"
        case Empty():
            return "empty"
        case _:
            return "none"


for p in (Point3(0, 0, 0), Point3(1, 2, 3), Point(0, 0), Point(0, 5), Point(4, 0), Point(2, 2), Point(1, 2), Empty(), 3):
    print(test(p))
e = Empty()
e.missing = 1
print(test(e))
