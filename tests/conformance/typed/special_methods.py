# len, subscripts, membership and calls of instances in loops, while what they mean changes.
class Grid:
    def __init__(self, width):
        self.width = width
        self.cells = {}

    def __len__(self):
        return self.width

    def __getitem__(self, key):
        return self.cells.get(key, self.width)

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __contains__(self, key):
        return self.cells.get(key)

    def __call__(self, a, b=10, *more):
        return a + b + self.width


class Sub(Grid):
    def __len__(self):
        return super().__len__() * 2

    def __call__(self, a, b=20):
        return a - b


class Other:
    def __len__(self):
        return -1

    def __getitem__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        return NotImplemented


class Listed(list):
    def __getitem__(self, i):
        return "own", list.__getitem__(self, i)

    def __len__(self):
        return 100


class Callers:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return x * self.n


def use(o):
    results = []
    for k in range(3):
        for action in (lambda: len(o), lambda: o[k], lambda: k in o, lambda: k not in o, lambda: o(k), lambda: o(k, 1)):
            try:
                results.append(action())
            except Exception as e:
                results.append(type(e).__name__)
    return results


def loop(objects):
    total = []
    for o in objects:
        for k in range(3):
            try:
                o[k] = k - 1
                total.append((len(o), o[k], k in o, k not in o, o(k), o(k, 2)))
                del o[k]
            except Exception as e:
                total.append((type(e).__name__, str(e)))
    return total


def lengths(objects):
    got = []
    for o in objects:
        try:
            got.append(len(o))
        except Exception as e:
            got.append((type(e).__name__, str(e)))
    return got


def call_all(callers, x):
    for _ in range(2):
        for c in callers:
            x = c(x)
    return x


everything = [Grid(3), Sub(4), Other(), Listed([1, 2, 3]), Grid(5)]
for _ in range(2):
    print(loop(everything))
    print([use(o) for o in everything])
print(call_all([Callers(2), Callers(3), lambda x: x + 1], 1))
for length in (True, 2.5, 10 ** 30, -3, "x", None):
    Grid.__len__ = lambda self: length
    print(lengths([Grid(1), Sub(1)]))
del Grid.__len__
print(lengths(everything))
Grid.__getitem__ = lambda self, key: ("patched", key)
Grid.__contains__ = None
print(loop([Grid(1), Sub(2)]))
grid = Grid(7)
grid.__len__ = grid.__call__ = lambda *a: 1000
print(lengths([grid]), call_all([grid], 1))
old_len = len
len = lambda o: "mine"
print(lengths(everything))
len = old_len
try:
    loop([5])
    Grid(1)[0]
    call_all([Grid(1), 5], 1)
except TypeError as e:
    print(e)
