# names and attributes that change their meaning while unboxed code runs
import builtins


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Odd:
    y = 7

    @property
    def x(self):
        calls.append("x")
        return 2.5


class Lazy:
    def __getattr__(self, name):
        calls.append(name)
        return 3


calls = []


def add(points):
    total = 0.0
    for p in points:
        total += p.x * 2.0 + p.y
    return total


print(add([Point(1.0, 2.0), Point(3.5, 4.5)]))
print(globals()["add"]([Point(1.0, 2.0), Odd(), Point(1, 2), Lazy(), Point(2.0, 2.0)]), calls)
p = Point(1.0, 2.0)
del p.y
try:
    add([p])
except AttributeError as e:
    print(e)
p = Point(1.0, 2.0)
p.__dict__["y"] = 10
setattr(p, "x", 2**70)
print(add([p, Point(1.0, 1.0)]))


def lengths(words):
    total = 0
    for w in words:
        total += len(w)
        if w == "stop":
            builtins.len = lambda x: 1000
    return total


real = builtins.len
print(lengths(["a", "bb", "ccc"]))
print(lengths(["a", "stop", "ccc"]))
builtins.len = real
print(lengths(["a", "bb", "ccc"]))


def double(x):
    return x * 2


def many(n):
    total = 0
    for i in range(n):
        total += double(i)
        if i == 3:
            globals()["double"] = lambda x: x * 0.5
    return total


print(many(3), many(6), many(3))


def summed(n):
    total = 0
    for i in range(n):
        total += i
    return total


print(summed(5))
range = lambda n: [1.5, 2.5]
print(summed(5))
