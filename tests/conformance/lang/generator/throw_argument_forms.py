# throw(): classes, instances, values, tracebacks, wrong arguments; what the generator then sees
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


def g():
    while True:
        try:
            yield "value"
        except ValueError as e:
            print("  inside", type(e).__name__, e.args, e.__traceback__ is not None)


class Two(ValueError):
    def __init__(self, a, b):
        super().__init__(a, b)


class Makes(ValueError):
    def __new__(cls, *args):
        return KeyError("from new")


def attempt(*args):
    it = g()
    next(it)
    try:
        print(it.throw(*args))
    except BaseException as e:
        print(type(e).__name__, e)


attempt(ValueError)
attempt(ValueError("x"))
attempt(ValueError, "arg")
attempt(ValueError, None)
attempt(ValueError, (1, 2))
attempt(Two, (1, 2))
attempt(Two, ValueError("instance of base"))
attempt(ValueError, Two(3, 4))
attempt(Two)
attempt(ValueError("a"), "b")
attempt(ValueError, "v", None)
attempt(ValueError, "v", 5)
attempt(5)
attempt("string")
attempt(int)
attempt(None)
attempt()
attempt(1, 2, 3, 4)
attempt(Makes)
attempt(KeyboardInterrupt)
attempt(StopIteration(7))
try:
    1 / 0
except ZeroDivisionError as z:
    tb = z.__traceback__


def shows():
    try:
        yield
    except KeyError as e:
        t = e.__traceback__
        lines = 0
        while t:
            lines += 1
            t = t.tb_next
        yield lines, e.__context__, e.__cause__


it = shows()
next(it)
print(it.throw(KeyError, "k", tb))
it = shows()
next(it)
try:
    raise OSError("outer")
except OSError:
    print(it.throw(KeyError("k")))
fresh = shows()
try:
    fresh.throw(ValueError("fresh"))
except ValueError as e:
    print(e, next(fresh, "finished"))
try:
    fresh.throw(ValueError("again"))
except ValueError as e:
    print(e)
