# raise with classes and instances; the class is instantiated without arguments.
class Picky(Exception):
    def __init__(self, needed): pass


class Odd(Exception):
    def __new__(cls, *args): return "not an exception"


def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e)


def raiser(x):
    def f(): raise x
    return f


for x in (ValueError, ValueError("instance"), Picky, Odd, None, 5, "text", object, int, [ValueError], type):
    attempt(raiser(x))
