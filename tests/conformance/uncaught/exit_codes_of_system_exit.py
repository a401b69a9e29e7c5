# SystemExit raised in odd places: in finally, in a generator, in __exit__, with an object whose str is shown
import sys


class Code:
    def __str__(self):
        return "object as exit code"


def gen():
    try:
        yield 1
    finally:
        print("generator finally")


class M:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        print("exit sees", a[0].__name__, getattr(a[1], "code", "no code"))


for code in (None, 0, 5, "text", (1, 2), True, 2.5):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), e.args)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code, e.args)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
g = gen()
next(g)
try:
    with M():
        raise KeyError("first")
except KeyError as e:
    print(repr(e))
with M():
    try:
        sys.exit("replaced")
    finally:
        raise SystemExit(Code())
