# Chains of yield from: what is sent reaches the innermost; results and errors go through the bodies around it.
import sys


def leaf(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got


def middle(n, log):
    try:
        result = yield from leaf(n)
        log.append(("middle", result))
        return len(result)
    except KeyError as e:
        log.append(("caught", repr(e), repr(e.__context__)))
        return (yield "after")


def outer(n, log):
    a = yield from middle(n, log)
    log.append(("outer", a))
    b = yield from middle(1, log)
    return a, b


log = []
g = outer(3, log)
print(next(g), g.send("x"), g.send("y"), g.send("z"))
try:
    g.send("last")
except StopIteration as e:
    print(e.value, log)

g = outer(3, log := [])
next(g), g.send(1)
print(g.throw(KeyError("k")), log)
print(g.send("back"), log)
try:
    g.send(9)
except StopIteration as e:
    print(e.value)


# raising below two bodies, caught by the outermost, with the traceback's lines
def fails():
    yield 1
    yield 2
    raise ValueError("deep")


def through():
    yield from fails()


def catches():
    try:
        yield from through()
    except ValueError as e:
        names, tb = [], e.__traceback__
        while tb:
            names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        yield names
    yield "end"


for x in catches():
    print(x)


def lets():
    yield from through()


try:
    for x in lets():
        print(x)
except ValueError as e:
    names, tb = [], e.__traceback__
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)


# a StopIteration out of the innermost body
def stops():
    yield 1
    raise StopIteration("no")


def around():
    yield from stops()


def twice():
    try:
        yield from around()
    except RuntimeError as e:
        yield repr(e), repr(e.__cause__)


g = twice()
print(next(g))
print(next(g))


# handlers in between: sys.exception() is the handler's
def shows():
    yield repr(sys.exception())
    yield repr(sys.exception())
    try:
        raise IndexError("inner")
    except IndexError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


def handles():
    try:
        raise TypeError("mid")
    except TypeError:
        yield from shows()
    yield repr(sys.exception())


def top():
    yield from handles()


print(list(top()))
g = top()
for i in range(7):
    try:
        raise OSError(i)
    except OSError:
        print(next(g, "done"), repr(sys.exception()))
    print(repr(sys.exception()))
