# sys.exc_info() in nested handlers, restored on leaving each; sys.exception().
import sys


def now():
    kind, value, traceback = sys.exc_info()
    return kind.__name__ if kind else None, str(value), traceback is not None, sys.exception() is value


print(now())
try:
    raise TypeError("outer")
except TypeError:
    print(now())
    try:
        raise ValueError("inner")
    except ValueError:
        print(now())
    print(now())
    try:
        pass
    finally:
        print("finally", now())
print(now())


def handle(depth):
    if depth == 0:
        return now()
    try:
        raise IndexError(depth)
    except IndexError:
        inner = handle(depth - 1)
        print(depth, now())
        return inner


print(handle(3))
print(now())


def in_finally():
    try:
        raise OSError("in flight")
    finally:
        print("finally", now())


try:
    in_finally()
except OSError:
    print(now())


def generator():
    try:
        raise KeyError("g")
    except KeyError:
        yield now()
        yield now()


g = generator()
print(next(g))
print(now())
try:
    raise TypeError("around")
except TypeError:
    print(next(g), now())
print(now())
