# 3.3.8: the reflected method of a subclass that provides a different one is tried first.
class Base:
    def __add__(self, other):
        return "base add"

    def __radd__(self, other):
        return "base radd"

    def __sub__(self, other):
        return NotImplemented

    def __rsub__(self, other):
        return "base rsub"


class Same(Base):
    pass


class Different(Base):
    def __radd__(self, other):
        return "different radd"


class Deeper(Different):
    pass


class NotFirst(Base):
    def __radd__(self, other):
        return NotImplemented


b = Base()
print(b + Same(), b + Different(), b + Deeper(), Different() + b, b + NotFirst())
print(Different() + Deeper(), Same() + Different())
for f in (lambda: b - Base()), (lambda: b - Same()), (lambda: b - 1), (lambda: 1 - b):
    try:
        print(f())
    except TypeError as e:
        print(e)


class MyInt(int):
    def __radd__(self, other):
        return "MyInt radd"

    def __rpow__(self, other, mod=None):
        return "MyInt rpow", mod


print(1 + MyInt(2), MyInt(1) + 2, True + MyInt(1), 2 ** MyInt(3), pow(2, MyInt(3)), sum([1, MyInt(1)]))
