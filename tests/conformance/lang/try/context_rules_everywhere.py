# __context__, __cause__ and __suppress_context__ over nested handlers, finally, with, generators, loops of contexts
def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(f"{e}" + ("[c]" if e.__cause__ else "") + ("[s]" if e.__suppress_context__ else ""))
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return " <- ".join(out)


def show(f):
    try:
        f()
    except BaseException as e:
        print(f.__name__, "|", chain(e))


def nested():
    try:
        raise ValueError("a")
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError:
            raise TypeError("c")


def in_finally():
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")


def finally_handled():
    try:
        raise ValueError("a")
    finally:
        try:
            raise KeyError("b")
        except KeyError:
            pass


def from_none():
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b") from None


def from_other():
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b") from OSError("cause")


def from_class():
    raise KeyError("b") from OSError


def from_self():
    e = ValueError("e")
    raise e from e


def same_again():
    try:
        raise ValueError("a")
    except ValueError as e:
        try:
            raise KeyError("b")
        except KeyError:
            raise e


def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        try:
            raise a
        except ValueError:
            raise b
    except KeyError:
        raise a


def after_handler():
    try:
        raise ValueError("a")
    except ValueError:
        pass
    raise KeyError("b")


def in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        raise KeyError("else")


def explicit_context():
    e = KeyError("k")
    e.__context__ = OSError("set by hand")
    try:
        raise ValueError("a")
    except ValueError:
        raise e


def in_called():
    def helper():
        raise TypeError("helper")
    try:
        raise ValueError("a")
    except ValueError:
        helper()


def gen():
    try:
        yield
    except ValueError:
        yield
        raise KeyError("in generator")


def in_generator():
    g = gen()
    next(g)
    g.throw(ValueError("thrown"))
    try:
        raise OSError("outside")
    except OSError:
        next(g)


def del_attribute():
    try:
        raise ValueError("a")
    except ValueError as e:
        try:
            del e.__context__
        except TypeError as t:
            print(t)
        try:
            e.__cause__ = 5
        except TypeError as t:
            print(t)
        e.__suppress_context__ = 1
        print(e.__suppress_context__)
        raise


def bad_from():
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b") from 5


def bad_raise():
    try:
        raise ValueError("a")
    except ValueError:
        raise 5


def constructor_raises():
    class E(Exception):
        def __init__(self):
            raise LookupError("in constructor")
    try:
        raise ValueError("a")
    except ValueError:
        raise E


def bare():
    raise


class M:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        raise KeyError("exit")


def in_exit():
    with M():
        raise ValueError("body")


def exit_alone():
    with M():
        pass


for f in (nested, in_finally, finally_handled, from_none, from_other, from_class, from_self, same_again, cycle, after_handler, in_else, explicit_context,
          in_called, in_generator, del_attribute, bad_from, bad_raise, constructor_raises, bare, in_exit, exit_alone):
    show(f)
