# methods over inferred classes where subclasses override, fields hold other kinds, instances of unrelated classes come along
import math


class Shape:
    scale = 1

    def __init__(self, *dims):
        self.dims = dims

    def area(self):
        return 0

    def scaled(self, k):
        self.scale = self.scale * k
        return self

    def total(self):
        return self.area() * self.scale * self.scale


class Rect(Shape):
    def area(self):
        w, h = self.dims
        return w * h


class Square(Rect):
    def __init__(self, side):
        super().__init__(side, side)
        self.side = side

    @property
    def diagonal(self):
        return self.side * math.sqrt(2)


class Circle(Shape):
    PI = 3.0

    def area(self):
        r, = self.dims
        return self.PI * r * r

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def double(r):
        return r * 2


class Fake:
    def total(self):
        return "fake"


class Lazy:
    def __getattr__(self, name):
        return lambda *a: len(name)


def sum_areas(shapes):
    t = 0
    for s in shapes:
        t += s.total()
    return t


def largest(shapes):
    best = None
    for s in shapes:
        if best is None or s.area() > best.area():
            best = s
    return type(best).__name__, best.area()


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt(sum_areas, [Rect(2, 3), Square(2), Circle(1), Shape()])
attempt(sum_areas, [Rect(0.5, 3), Square(2**32), Circle(2).scaled(0.5), Lazy()])
attempt(sum_areas, [Rect(2, 3), Fake()])
attempt(sum_areas, [Rect(1)])
attempt(sum_areas, [Circle("x")])
attempt(sum_areas, [None])
attempt(largest, [Rect(1, 2), Circle(1), Square(1.5)])
attempt(largest, [])
attempt(largest, [Lazy(), Rect(5, 5)])
print(Square(3).diagonal, Circle.unit().area(), Circle.double(2.5), Circle(1).double("ab"))
Circle.PI = 4
print(sum_areas([Circle(1), Circle(1.5)]))
c = Circle(2)
c.PI = "pi"
attempt(sum_areas, [c])
Square.area = lambda self: -1
print(sum_areas([Square(3), Rect(1, 1)]))
del Square.area
print(sum_areas([Square(3), Rect(1, 1)]))
Shape.total = lambda self: self.area() + 0.5
print(sum_areas([Square(3), Rect(1, 1), Shape()]))


class Deep(Square):
    def area(self):
        return super().area() + super(Rect, self).area() + 1

    def total(self):
        return self.area() if self.side else super().total()


print(sum_areas([Deep(2), Deep(0)]), largest([Deep(2), Square(2)]))
r = Rect(1, 2)
r.dims = [5, 6]
r.area2 = r.area
print(sum_areas([r]), r.area2())
r.__class__ = Circle
r.dims = (3,)
attempt(r.area2)


class Counter:
    def __init__(self):
        self.n = 0

    def inc(self, by=1):
        self.n += by
        return self

    def __int__(self):
        return self.n


k = Counter()
for i in range(5):
    k.inc().inc(i * 0.5).inc(by=2**61)
print(k.n, int(Counter().inc(3)), k.inc(-(2**70)).n)
Counter.inc = lambda self, by=1: setattr(self, "n", "changed") or self
print(k.inc().n)
