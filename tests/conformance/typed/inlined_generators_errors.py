"""Generator functions that run in the loops over them: what is raised in them, in the loop's body, and around."""
import traceback


def divided(n, by):
    for i in range(n):
        yield n // (by - i)


def doubled(source):
    for x in source:
        yield x * 2


def stops(xs):
    for x in xs:
        yield next(x)


def items(d, keys):
    for k in keys:
        yield d[k]


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
        for entry in traceback.extract_tb(e.__traceback__):
            print("  ", entry.name, entry.lineno, entry.line)


def inner_error(n):
    total = 0
    for x in divided(n, 2):
        total += x
    return total


def chained_error(n):
    total = 0
    for x in doubled(divided(n, 2)):
        total += x
    return total


def body_error(n):
    for x in doubled(divided(n, 100)):
        if x > 0:
            return 1 // (x - x)


def caught_in_body(n):
    out = []
    for x in doubled(divided(n, 50)):
        try:
            out.append(6 // (x - 2))
        except ZeroDivisionError as e:
            out.append(str(e))
            continue
        finally:
            out.append("f")
        if len(out) > 9:
            break
    return out


def caught_around(n):
    total = 0
    for k in range(4):
        try:
            for x in doubled(divided(n, k)):
                total += x
        except ZeroDivisionError:
            total += 1000
        else:
            total += 5000
    return total, x


def reraised(n):
    try:
        for x in divided(n, 1):
            pass
    except ZeroDivisionError as e:
        raise KeyError(x) from e


def stop_iteration():
    out = []
    for x in stops([iter([1]), iter([]), iter([2])]):
        out.append(x)
    return out


def stop_in_body():
    for x in doubled([1, 2]):
        next(iter([]))


def summed(n):
    return sum(doubled(divided(n, 3)))


def summed_text():
    return sum(doubled(["a", "b"]))


def listed():
    return list(items({1: 2}, [1, 2]))


def hashed():
    return set(doubled([[1]]))


def generator(n):
    for x in doubled(divided(n, 2)):
        try:
            yield x
        finally:
            print("left", x)


show(inner_error, 4)
show(chained_error, 4)
show(body_error, 4)
show(caught_in_body, 60)
show(caught_around, 3)
show(reraised, 3)
show(stop_iteration)
show(stop_in_body)
show(summed, 6)
show(summed_text)
show(listed)
show(hashed)
show(lambda: list(generator(4)))
g = generator(4)
print(next(g))
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print(e)
show(lambda: [x for x in doubled(5)])
show(lambda: sum(x for x in divided(3, 1)))
for x in divided(2, 2):
    print(x)
try:
    for x in doubled(divided(2, 1)):
        print(x)
except ZeroDivisionError:
    print(traceback.format_exc().replace(__file__, "program.py"))
