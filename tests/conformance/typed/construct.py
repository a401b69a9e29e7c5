"""Instances made in loops, while what making them means changes."""


class Point:
    made = 0

    def __init__(self, x, y):
        self.x = x
        self.y = y
        if x == 13:
            raise ValueError("unlucky", y)

    def total(self):
        return self.x + self.y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x - self.y


class Sub(Point):
    pass


def other_init(self, x, y):
    self.x = self.y = x * y


def bad_init(self, x, y):
    return x


def new(cls, *args):
    p = object.__new__(cls)
    p.label = "new"
    return p


def make(n, classes):
    total = 0
    for i in range(n):
        for cls in classes:
            total += cls(i, 1).total()
        total += Point(i, 2).total() + Slotted(i, 0.5).total() + Sub(i, 3).total()
    return total


print(make(5, [Point, Slotted, Sub]))
try:
    make(20, [Slotted, Point])
except ValueError as error:
    print(error.args, error.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name)
saved = Point.__init__
Point.__init__ = other_init
print(make(3, [Point]))
Point.__init__ = bad_init
for _ in range(2):
    try:
        make(1, [])
    except TypeError as error:
        print(error)
Point.__init__ = saved
Point.__new__ = staticmethod(new)
print(make(3, [Sub]), Point(1, 2).label)
Point.__new__ = lambda cls, *args: object.__new__(cls)
Sub.__init__ = other_init
print(make(3, [Sub]))


def shapes(n):
    seen = []
    for i in range(n):
        p = Point(i, i)
        if i % 2:
            del p.x
            p.z = i
            p.x = 5
        seen.append(list(p.__dict__) if i % 3 == 0 else p.x)
    return seen


print(shapes(8))


class Abstract(Point):
    def __del__(self):
        log.append(self.x)


log = []


def finalised(n):
    for i in range(n):
        Abstract(i, 1)


finalised(3)
import gc

gc.collect()
gc.collect()
print(len(log) <= 3)
Vec = Point


def rebind(n):
    global Vec
    out = []
    for i in range(n):
        out.append(Vec(i, 1).total())
        if i == 1:
            Vec = Slotted
        if i == 3:
            Vec = lambda x, y: Point(x * 10, y)
        if i == 5:
            Vec = None
    return out


try:
    print(rebind(6))
    rebind(1)
except TypeError as error:
    print(error)
