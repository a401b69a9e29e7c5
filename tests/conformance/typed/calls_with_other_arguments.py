# functions compiled for numbers called with other numbers, subclasses, keywords, defaults, wrong counts, through aliases
def area(w, h=2):
    total = 0
    for i in range(10):
        total += w * h
    return total


def mix(a, b=0.5, *, c=1):
    t = 0
    for i in range(3):
        t = t + a * b - c
    return t


class MyInt(int):
    def __mul__(self, other):
        return "MyInt times"

    def __add__(self, other):
        return MyInt(int(self) + 1)


class MyFloat(float):
    pass


class Vec:
    def __init__(self, x):
        self.x = x

    def __mul__(self, k):
        return Vec(self.x * k)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __add__(self, other):
        return Vec(self.x + other.x)

    def __repr__(self):
        return f"Vec({self.x})"


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except TypeError as e:
        print("TypeError", e)


attempt(area, 3)
attempt(area, 3, 4)
attempt(area, 1.5, 2)
attempt(area, 2**61, 2**61)
attempt(area, True, True)
attempt(area, h=3, w=2)
attempt(area, *[2], **{"h": 5})
attempt(area)
attempt(area, 1, 2, 3)
attempt(area, 1, w=2)
attempt(area, 1, z=2)
attempt(area, "ab", 2)
attempt(area, Vec(2), 3)
attempt(area, MyInt(3), 3)
attempt(area, 3, MyInt(3))
attempt(area, MyFloat(1.5))
attempt(area, None)
attempt(area, [1], 1)
attempt(mix, 2)
attempt(mix, 2, c=0.25)
attempt(mix, 2, 2, c=2**70)
attempt(mix, 1j)
attempt(mix, 2, 3, 4)
alias = area
print(alias(2), (lambda f: f(2, 2))(area), list(map(area, [1, 2.0])), [area(i, h=i) for i in (1, 0.5)])
import functools
print(functools.partial(area, h=1)(5), functools.reduce(mix, [1, 2, 3]), max([3, -1], key=area), area.__call__(1), area.__get__(4)(), sorted([2, -1], key=lambda v: area(v)))
area.__defaults__ = (10,)
attempt(area, 1)
area.__defaults__ = ("x",)
attempt(area, 1)
attempt(area, 1.5)
area.__defaults__ = None
attempt(area, 1)


def other(w, h=1):
    return "other code"


area.__code__ = other.__code__
attempt(area, 1, 1)


def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)


print(fact(5), fact(25), fact(5.5), fact(True))
saved = fact
print((lambda: [globals().__setitem__("fact", lambda n: 1000), saved(5)][1])())


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(10), odd(7), even(0.0), even(10.0))


def returns(kind):
    if kind == 0:
        return 1
    if kind == 1:
        return 2.5
    if kind == 2:
        return "text"
    if kind == 3:
        return 2**64


def use(kinds):
    t = 0
    for k in kinds:
        t = t + returns(k) * 2
    return t


attempt(use, [0, 1])
attempt(use, [0, 3, 1])
attempt(use, [0, 2])
attempt(use, [4])
