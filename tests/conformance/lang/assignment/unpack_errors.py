# Messages of failed unpacking, and that nothing is assigned then.
class Iterator:
    def __iter__(self):
        print("iter")
        return self

    def __init__(self, n):
        self.n = n

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__ + ":", error)


def short():
    a, b, c = 1, 2


def long():
    a, b = 1, 2, 3


def empty():
    a, = []


def star():
    a, *b, c = [1]


def star_two():
    *a, b, c, d = "ab"


def not_iterable():
    a, b = 5


def none():
    a, *b = None


def lazy_short():
    a, b, c = Iterator(2)


def lazy_long():
    a, b = Iterator(3)


def to_empty():
    () = [1]


class Boom:
    def __iter__(self):
        raise RuntimeError("from iter")


def boom():
    a, b = Boom()


for action in (short, long, empty, star, star_two, not_iterable, none, lazy_short, lazy_long, to_empty, boom):
    attempt(action)
a, b = "old", "old"
try:
    a, b = [1]
except ValueError:
    print(a, b)
