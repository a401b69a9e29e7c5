# Exceptions in generators: context of the caller, state kept apart between resumptions.
import sys


def gen():
    try:
        raise KeyError("inside")
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


g = gen()
print(next(g), sys.exc_info()[0])
try:
    raise ValueError("outside")
except ValueError:
    print(next(g), sys.exc_info()[0].__name__)
    print(next(g).__name__, sys.exc_info()[0].__name__)


def fails():
    yield 1
    raise IndexError("in generator")


f = fails()
next(f)
try:
    try:
        raise ValueError("caller")
    except ValueError:
        next(f)
except IndexError as e:
    print(repr(e), repr(e.__context__))
