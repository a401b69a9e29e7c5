# Sequence and class patterns in loops: items are taken before they are compared, attributes may vanish or be computed.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Computed(Point):
    def __init__(self, v):
        self.v = v

    x = property(lambda self: log.append("x") or self.v)
    y = property(lambda self: log.append("y") or -self.v)


class Sly:
    def __eq__(self, other):
        log.append(other)
        items[1] = "replaced"
        return other == "go"

    def __repr__(self):
        return "Sly"


log = []
items = []


def sequence(words):
    match words:
        case ["stop"]:
            return "stop"
        case ["go", ("north" | "south") as where]:
            return where
        case ["go", first, second] if first != second:
            return first, second
        case [[a, b], [c]]:
            return a + b + c
        case [int() | float(), str(s)]:
            return s
        case (x, y):
            return "two", x, y
        case [Point(x, y), *rest]:
            return x, y, rest
        case []:
            return "empty"
    return None


def instance(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return "axis", y
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point():
            return "point"
        case int(n) | float(n):
            return "number", n
        case str() | bytes():
            return "text"
        case None | True:
            return "constant"
        case bool():
            return "bool"
    return "other"


class Meta(type):
    def __instancecheck__(cls, v):
        return v == 5


class Odd(metaclass=Meta):
    pass


def odd(v):
    match v:
        case Odd():
            return True
    return False


def generated(points):
    for p in points:
        match p:
            case Point(x, y):
                yield x
                yield y
            case [a, b]:
                yield a
                yield b


subjects = [["stop"], ["go", "north"], ("go", "up"), ["go", 1, 2], ["go", 1, 1], [[1, 2], [3]], [1, "s"], [1.5, "t"], (1, 2),
            [Point(3, 4), 5, 6], [], (), "go", b"go", range(2), {"go": 1}, None, 7]
for _ in range(3):
    for s in subjects:
        print(sequence(s), end=" ")
    print()
for k in range(3):
    items = [Sly(), "first"]
    print(sequence(items), items[1], log)
    log.clear()
points = [Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), Computed(3), Computed(0), 5, 1.5, "s", b"b", None, True,
          False, [], 10 ** 30, "a long string"]
for _ in range(3):
    print([instance(p) for p in points], len(log))
    log.clear()
del points[4].y
print(instance(points[4]), odd(5), odd(4), odd("x"), odd(5))
points[4].y = points[4]
print(instance(points[4]))
Point.__match_args__ = ("y", "x")
print([instance(p) for p in points[:5]])
print(list(generated([Point(1, 2), [3, 4], Point(5, 6)])))
Point.__match_args__ = ("y",)
try:
    instance(points[0])
except TypeError as e:
    print(e)
