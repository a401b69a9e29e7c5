# a method, attribute or class attribute that is replaced while a loop with cached lookups runs
class Shape:
    factor = 2

    def area(self):
        return self.w * self.h

    def __init__(self, w, h):
        self.w = w
        self.h = h


def total(shapes, act):
    t = 0
    for i, s in enumerate(shapes):
        t += s.area() * s.factor
        act(i, s)
    return t


def nothing(i, s):
    pass


def replace_on_class(i, s):
    if i == 1:
        Shape.area = lambda self: 1000


def replace_on_instance(i, s):
    if i == 1:
        shapes[2].area = lambda: 5
        shapes[2].factor = 10


def factor_property(i, s):
    if i == 0:
        Shape.factor = property(lambda self: self.w)


def to_other_class(i, s):
    if i == 0:
        shapes[1].__class__ = Other


def delete_method(i, s):
    if i == 1:
        del Shape.area


class Other:
    factor = 0.5

    def area(self):
        return self.w + 0.25


def fresh():
    return [Shape(i, i + 1) for i in range(4)]


original = Shape.area
for act in [nothing, replace_on_class, replace_on_instance, to_other_class, factor_property, delete_method, nothing]:
    shapes = fresh()
    try:
        print(act.__name__, total(shapes, act))
    except AttributeError as e:
        print(act.__name__, "AttributeError", e)
    Shape.area = original
    Shape.factor = 2


class Sub(Shape):
    pass


shapes = [Shape(1, 1), Sub(2, 2), Sub(3, 3)]
print(total(shapes, nothing))
Sub.area = lambda self: super(Sub, self).area() + 100
print(total(shapes, nothing))
Sub.__getattribute__ = lambda self, name: 7 if name == "factor" else object.__getattribute__(self, name)
print(total(shapes, nothing))
del Sub.__getattribute__
Sub.__bases__ = (Other,)
print(total(shapes[:1], nothing), shapes[1].factor)
