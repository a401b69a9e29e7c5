# close, throw and send on a generator that is new, suspended in each kind of block, running, finished
import sys


def body(log):
    try:
        log.append("start")
        x = yield 1
        log.append(x)
        with Manager(log):
            y = yield 2
            log.append(y)
        try:
            yield 3
        except KeyError as e:
            log.append(("handled", str(e)))
            yield 4
        else:
            log.append("else")
        finally:
            log.append("finally")
            yield 5
        for i in (x for x in [10, 20]):
            yield i
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("end")
    return "result"


class Manager:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")

    def __exit__(self, kind, value, tb):
        self.log.append(("leave", kind and kind.__name__))


def at(n):
    log = []
    g = body(log)
    for i in range(n):
        next(g, None)
    return g, log


for n in range(9):
    g, log = at(n)
    try:
        r = g.close()
        print(n, "closed", r, log)
    except RuntimeError as e:
        print(n, e, log)
    try:
        print(n, next(g, "over"), g.close(), g.gi_frame is None)
    except GeneratorExit:
        print(n, "the exit goes on", next(g, "over"), log)
for n in range(9):
    g, log = at(n)
    try:
        r = g.throw(KeyError("k"))
        print(n, "gave", r, log)
    except (KeyError, StopIteration) as e:
        print(n, type(e).__name__, e, log)
for n in range(8):
    g, log = at(n)
    try:
        print(n, g.send("sent"), log)
    except (TypeError, StopIteration) as e:
        print(n, type(e).__name__, e, log)


def itself():
    try:
        g.close()
    except ValueError as e:
        yield str(e)
    try:
        g.throw(KeyError)
    except ValueError as e:
        yield str(e)
    yield g.gi_running


g = itself()
print(list(g), g.gi_running)


def returns_on_exit():
    try:
        yield 1
    except GeneratorExit:
        return "value of close"


g = returns_on_exit()
next(g)
print(g.close(), g.close())
g = returns_on_exit()
print(g.close())


def other_on_exit():
    try:
        yield
    finally:
        raise OSError("in finally")


g = other_on_exit()
next(g)
try:
    g.close()
except OSError as e:
    print(e, repr(e.__context__))
