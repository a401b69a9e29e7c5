import abc


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @abc.abstractmethod
    def scale(self, k): ...


class Square(Shape):
    def __init__(self, a):
        self.a = a

    @property
    def area(self):
        return self.a * self.a

    def scale(self, k):
        return Square(self.a * k)


try:
    Shape()
except TypeError as e:
    print(e)
print(Square(3).scale(2).area, isinstance(Square(1), Shape), sorted(Shape.__abstractmethods__))


class Sized(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        return True if any("__len__" in b.__dict__ for b in c.__mro__) else NotImplemented


print(issubclass(list, Sized), issubclass(int, Sized), isinstance("", Sized))
Shape.register(int)
print(isinstance(5, Shape), issubclass(bool, Shape), issubclass(str, Shape), abc.get_cache_token() > 0)
try:
    Shape.register(3)
except TypeError as e:
    print(e)


class Partial(Shape):
    def scale(self, k):
        return self


try:
    Partial()
except TypeError as e:
    print(e)
Partial.area = 7
abc.update_abstractmethods(Partial)
print(Partial().area)
