# Exceptions that are raised and caught in one function: subscripts and raise statements.
import sys


def names(e):
    found, tb = [], e.__traceback__
    while tb:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found


def subscripts(o, k):
    try:
        x = o[k]
    except KeyError as e:
        return "key", e.args, repr(e.__context__), names(e)
    except (IndexError, TypeError) as e:
        return "other", str(e), names(e)
    else:
        return x


print(subscripts({1: 2}, 1), subscripts({}, 1), subscripts({}, (1, 2)), subscripts([5], 0), subscripts([5], -1))
print(subscripts([5], 1), subscripts([], -1), subscripts({}, []), subscripts(7, 0), subscripts([1], "a"))


class Missing(dict):
    def __missing__(self, key):
        return key * 2


class Odd:
    def __getitem__(self, key):
        raise KeyError("odd", key)


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise LookupError("eq")


print(subscripts(Missing(), 4), subscripts(Odd(), 4))
try:
    subscripts({1: 1}, Key())
except LookupError as e:
    print(repr(e), names(e))


def silent(o, k):
    try:
        return o[k]
    except KeyError:
        return "none"


def silent_index(o, k, x=None):
    try:
        x = o[k]
    except (IndexError, KeyError):
        pass
    return x


def silent_all(o, k):
    for i in range(3):
        try:
            r = o[k]
        except LookupError:
            continue
        except TypeError:
            return "type"
        return r, i
    return "loop", sys.exception()


def silent_bare(o, k):
    x = "before"
    try:
        x = o[k]
    except:
        x = "bare"
    return x, sys.exception()


for f in silent, silent_index, silent_all, silent_bare:
    for o, k in ({1: 2}, 1), ({}, 1), ([3], 0), ([3], 1), (Missing(), 1), (Odd(), 1), ({}, []):
        try:
            print(f.__name__, f(o, k))
        except Exception as e:
            print(f.__name__, repr(e), names(e))


def in_handler(d):
    try:
        raise ValueError("first")
    except ValueError:
        try:
            d["k"]
        except KeyError as e:
            print(repr(e.__context__), repr(sys.exception()))
        print(repr(sys.exception()))
        try:
            raise OSError("second")
        except OSError as e:
            print(repr(e.__context__))
        try:
            d[0]
        except KeyError:
            x = 1
        print(repr(sys.exception()))
        raise
    finally:
        print("finally", repr(sys.exception()))


try:
    in_handler({})
except ValueError as e:
    print(repr(e), names(e))
print(sys.exception())


def reraised(log):
    try:
        try:
            raise ValueError
        finally:
            log.append(repr(sys.exception()))
    except ValueError as e:
        log.append(names(e))
        try:
            raise e
        except ValueError as again:
            log.append((again is e, names(e), again.__context__))
    try:
        raise "no exception"
    except TypeError as e:
        log.append(str(e))
    try:
        raise ValueError("x") from None
    except ValueError as e:
        log.append((e.__suppress_context__, names(e)))


reraised(log := [])
for line in log:
    print(line)


def loops():
    out = []
    for i in range(5):
        try:
            if i == 2:
                raise StopIteration(i)
            if i == 3:
                break
            out.append(i)
        except StopIteration as e:
            out.append(e.value)
            continue
        finally:
            out.append("f")
    return out


print(loops())


def generator():
    for i in range(3):
        try:
            yield [10, 20][i]
            raise KeyError(i)
        except IndexError:
            yield "end"
        except KeyError as e:
            yield repr(e), repr(sys.exception())
            raise StopIteration


g = generator()
print(next(g), next(g))
try:
    next(g)
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))


def sums(d, keys):
    total = missed = 0
    for k in keys:
        try:
            total += d[k]
        except KeyError:
            missed = missed + 1
    return total, missed


print(sums({i: i for i in range(0, 20, 2)}, range(20)))
class Trace(Exception):
    def __init__(self, *args):
        super().__init__(*args)
        if args:
            raise OSError("in init")


def making():
    try:
        raise Trace(1)
    except Trace:
        return "trace"
    except OSError as e:
        return names(e)


print(making())
import builtins


def shadowed(d):
    try:
        return d[1]
    except KeyError:
        return "caught"


print(shadowed({}))
builtins.KeyError = ValueError
try:
    print(shadowed({}))
except LookupError as e:
    print("not caught", repr(e))
