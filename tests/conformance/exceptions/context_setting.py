# __context__ is set when raising inside a handler, cycles are broken, __suppress_context__ follows from.
def chain(e):
    seen = []
    while e is not None and len(seen) < 10:
        seen.append(repr(e))
        e = e.__context__
    return seen


try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError:
        raise OSError(3)
except OSError as e:
    print(chain(e))
a, b = ValueError("a"), KeyError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as e:
    print(chain(e), a.__context__, b.__context__)
try:
    raise ValueError("plain") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__)
e = ValueError("set")
e.__cause__ = KeyError("c")
print(e.__suppress_context__)
e.__suppress_context__ = False
print(e.__suppress_context__, e.__cause__)


def gen():
    try:
        yield 1
    except ValueError:
        raise KeyError("in gen")


try:
    raise TypeError("outer")
except TypeError:
    g = gen()
    next(g)
    try:
        g.throw(ValueError("thrown"))
    except KeyError as e:
        print(chain(e))


class CM:
    def __exit__(self, *a):
        raise OSError("in exit")

    def __enter__(self):
        pass


try:
    with CM():
        raise ValueError("body")
except OSError as e:
    print(chain(e))
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        error = z
    raise KeyError("after the handler")
except KeyError as e:
    print(chain(e))
