# f(*list): functions take their arguments straight out of it.
def none():
    return "none"


def two(a, b):
    items.append(a)
    items[0] = "changed"
    return a, b


def defaults(a, b=2, *rest, c=3):
    items.clear()
    return a, b, rest, c


def generator(a, b):
    yield a
    yield b


class C:
    def __init__(self, *a):
        self.a = a

    def m(self, x):
        return x, self.a

    def __call__(self, *a):
        return a


for given in ([], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], (), (1, 2), "ab", range(2), 5):
    for f in (none, two, defaults, generator, C, C(1).m, C(), len, lambda *a: a, print):
        items = list(given) if isinstance(given, list) else given
        if not isinstance(items, list):
            items = []
            source = given
        else:
            source = items
        try:
            result = f(*source)
            if f is generator:
                result = list(result)
            print(result.a if isinstance(result, C) else result, items)
        except TypeError as e:
            print(e if f.__class__ is not C else type(e))
