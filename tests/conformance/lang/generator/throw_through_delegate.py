# What comes back out of a delegate is raised where the delegating body is handling something.
def inner():
    yield 1


def outer():
    try:
        raise KeyError("a")
    except KeyError:
        yield from inner()


g = outer()
next(g)
try:
    g.throw(ValueError("v"))
except ValueError as e:
    print(repr(e), repr(e.__context__))


class Odd(Exception):
    def __new__(cls, *args):
        return "not an exception"


def plain():
    yield


g = plain()
next(g)
try:
    g.throw(Odd)
except TypeError as e:
    print(e)
print(list(g))
