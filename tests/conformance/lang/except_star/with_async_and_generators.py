# 8.4.2: except* inside coroutines and generators, in loops, nested in with, and around yield and await.
class Pause:
    def __await__(self):
        yield "pause"


async def coro(excs):
    try:
        await Pause()
        raise ExceptionGroup("g", excs)
    except* ValueError as eg:
        await Pause()
        print("values", [str(e) for e in eg.exceptions])
    except* OSError:
        await Pause()
        print("os")
    else:
        print("never")
    finally:
        await Pause()
        print("finally")
    return "done"


def run(c):
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
    except StopIteration as e:
        print("result", e.value, n)
    except BaseExceptionGroup as e:
        print("group", e.exceptions, n)


run(coro([ValueError("a"), OSError("b"), ValueError("c")]))
run(coro([ValueError("a"), KeyError("k")]))
run(coro([OSError("o")]))


def gen():
    for i in range(3):
        try:
            got = yield i
            if got:
                raise got
        except* (ValueError, KeyError) as eg:
            yield "handled", type(eg).__name__, len(eg.exceptions)
        except* TypeError as eg:
            yield "type"
    return "end"


g = gen()
print(next(g), g.send(ValueError("v")), next(g), g.throw(ExceptionGroup("m", [TypeError(1), KeyError(2)])), next(g), next(g), end=" ")
try:
    g.throw(IndexError("unhandled"))
except IndexError as e:
    print(repr(e))


class CM:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__ if kind else None, value and value.exceptions if isinstance(value, BaseExceptionGroup) else value)
        return isinstance(value, ExceptionGroup)


with CM():
    try:
        raise ExceptionGroup("w", [ValueError(1), KeyError(2)])
    except* ValueError:
        pass
for kind in ValueError, TypeError:
    try:
        try:
            raise ExceptionGroup("n", [ValueError(1), TypeError(2)])
        except* kind as eg:
            name = kind.__name__
            raise RuntimeError(name) from eg
    except ExceptionGroup as eg:
        print(eg.message, [type(e).__name__ for e in eg.exceptions], eg.exceptions[0].__cause__)


def nested():
    try:
        try:
            raise ExceptionGroup("deep", [ExceptionGroup("x", [ValueError(1)]), ValueError(2), KeyError(3)])
        except* ValueError as eg:
            def leaf_count(g):
                return sum(leaf_count(e) if isinstance(e, ExceptionGroup) else 1 for e in g.exceptions)
            print(leaf_count(eg), eg.exceptions)
            raise
    except* KeyError as eg:
        print("outer", eg.exceptions)
    except* ValueError as eg:
        print("again", leaf_names(eg))


def leaf_names(g):
    return [leaf_names(e) if isinstance(e, ExceptionGroup) else type(e).__name__ for e in g.exceptions]


nested()
