# Class methods, static methods, properties, bound methods as values; decorators that do something else.
import functools


def logged(f):
    def wrapper(*args):
        calls.append(f.__name__)
        return f(*args)
    return wrapper


def twice(f):
    return lambda x: f(f(x))


calls = []


class Point:
    made = 0

    def __init__(self, x, y):
        self.x = x
        self.y = y
        Point.made += 1

    @classmethod
    def square(cls, n):
        return cls(n, n)

    @staticmethod
    def scale(n, by=2):
        return n * by

    @property
    def area(self):
        return self.x * self.y

    @logged
    def grow(self, by):
        self.x += by
        return self.x


class Sub(Point):
    @classmethod
    def square(cls, n):
        p = super().square(n + 1)
        p.x += 0.5
        return p


@twice
def step(n):
    return n * 3 + 1


@functools.lru_cache
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def run(kinds, n):
    t = 0
    for kind in kinds:
        for i in range(n):
            p = kind.square(i)
            grow = p.grow
            t += p.area + Point.scale(i) + kind.scale(i, 3) + grow(i)
    return t


print(run([Point, Sub], 5), len(calls), Point.made)
print(run([Point], 3), type(Sub.square(1)).__name__)
print(step(2), step("ab") if False else "-", collatz(27), max(collatz(i) for i in range(1, 50)))
bound = Point(2, 3).grow
print([bound(i) for i in (1, 2, 0.5)])
