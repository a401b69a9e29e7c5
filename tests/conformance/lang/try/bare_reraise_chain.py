# 8.4.1: raise without an expression raises the exception being handled, also from a called function.
def helper():
    raise


def log(text):
    print(text)
    return True


try:
    try:
        raise ValueError("one")
    except ValueError:
        helper()
except ValueError as e:
    print("reraised", e, e.__context__)
try:
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise
except ValueError as e:
    print("outer again", e, e.__context__)
try:
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise
        except ValueError as again:
            print("caught again", again)
            raise KeyError("changed") from again
except KeyError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__)
try:
    try:
        1 / 0
    finally:
        helper() if log("in finally") and False else None
except ZeroDivisionError as e:
    print(e)
try:
    helper()
except RuntimeError as e:
    print(e)


def gen():
    try:
        yield 1
    except ValueError:
        yield "handling"
        raise


g = gen()
next(g)
print(g.throw(ValueError("thrown")))
try:
    next(g)
except ValueError as e:
    print("out of generator", e)
