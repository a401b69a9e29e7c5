# Tuples that are only keys: one object where it can be seen, looked up by their items, made for whatever needs them.
from collections import defaultdict, Counter


def same_object(n):
    first, second, seen = {}, {}, set()
    for i in range(n):
        key = (i % 3, "item number %d" % (i % 2))
        first[key] = first.get(key, 0) + 1
        second[key] = i
        seen.add(key)
    ours = {id(k) for k in first}
    return first, second, [id(k) in ours for k in second], [id(k) in ours for k in seen]


def swapped(n):
    d, key = {}, (0, 1)
    for i in range(n):
        d[key] = i
        key = (key[1], key[0] + i)
    a, b = key
    return d, a, b, key is key, len(key)


def branches(flag, grid):
    if flag:
        key = (1, 2)
    else:
        key = (flag, 2)
    return key in grid, grid.get(key), grid.get(key, "none"), key


def three(d, x):
    key = (x, x + 1, "z")
    if key not in d:
        d[key] = []
    d[key].append(x)
    d[x, x + 1, "z"].append(-x)
    return d


def lazily(d, n):
    for i in range(n):
        key = (i, -i)
        yield key in d
        d[key] = i
        yield d[key]


def updated(d):
    for i in range(6):
        d[i % 2, i % 3] += 1
        d[i % 2, 0] -= 1
    return d


class Grid:
    def __getitem__(self, key):
        return "get", key

    def __setitem__(self, key, v):
        print("set", key, v)

    def __contains__(self, key):
        print("in", key)
        return key[0] == 1

    def get(self, *args):
        return "method", args

    def add(self, key):
        return "added", key


class Table(dict):
    def __missing__(self, key):
        return "missing", key


class Own(tuple):
    def __eq__(self, other):
        print("eq", tuple(self), other)
        return tuple.__eq__(self, other)

    __hash__ = tuple.__hash__


class Loud:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return 7

    def __eq__(self, other):
        print("eq", self.n)
        return isinstance(other, Loud) and self.n == other.n


print(same_object(9))
print(swapped(5))
print(branches(True, {(1, 2): "x"}), branches(False, {(False, 2): "y", (0, 3): 1}), branches(True, Grid()))
print(three(three({}, 1), 1))
d = {}
print(list(lazily(d, 3)), d)
print(updated(defaultdict(int)), updated(Counter({(1, 1): 5})))


def others(a, b):
    g, t, e = Grid(), Table(), {Own((a, b)): "own"}
    g[a, b] = 1
    print(g[a, b], (a, b) in g, g.get((a, b)), g.get((a, b), 2), g.add((a, b)))
    print(t[a, b], (a, b) in t, t.get((a, b)))
    print(e[a, b], (a, b) in e, e.get((a, b), 0))
    for o in [1, 2], {1: 2}, "text", frozenset({(a, b)}), 5:
        try:
            print((a, b) in o)
            print(o[a, b])
        except (TypeError, KeyError) as error:
            print(type(error).__name__, error)


others(1, 2)


def equal_keys(d, s):
    nan = float("nan")
    text = "long enough to be an object"
    for a, b in (1, 2), (1.0, 2.0), (True, 2), (text[:9] + text[9:], 0), (nan, 1), (None, 0), (-0.0, 2 ** 70), (0, 2 ** 70):
        d[a, b] = d.get((a, b), 0) + 1
        s.add((b, a))
        print((a, b) in d, (b, a) in s, (a, 5) in d, (5, a) in s)
    return len(d), len(s)


print(equal_keys({}, set()), equal_keys({(1, 2.0): 10, ("long enough to be an object", 0): 20}, {(0, None)}))


def loud(d):
    a, b = Loud(1), Loud(2)
    d[a, b] = 1
    print((a, b) in d, (b, a) in d, d[a, Loud(2)])


loud({})


def unhashable(d, s, a):
    for test in range(5):
        try:
            if test == 0: d[a, []] = 1
            elif test == 1: print((a, []) in s)
            elif test == 2: d.get((a, {}))
            elif test == 3: s.add((a, set()))
            else: d[a, "absent"]
        except (TypeError, KeyError) as error:
            print(type(error).__name__, error, error.args)


unhashable({}, set(), 1)


class Stored:
    """Changes the dict while it is compared."""
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return hash((1, 2))

    def __eq__(self, other):
        self.d[len(self.d) + 100] = 0
        return other == (1, 2)


def changing(a, b):
    d = {}
    d[Stored(d)] = "stored"
    print(d[a, b], (a, b) in d, len(d))
    d[a, b] = "new"
    return len(d), d.get((a, b))


print(changing(1, 2))


def many(n):
    d, s, count = {}, set(), 0
    for i in range(n):
        key = (i * 7919 % 1009, i % 13)
        if key in d:
            count += d[key]
        else:
            d[key] = i
        s.add(key)
        if (i, i) in s:
            count += 1
    for i in range(0, n, 3):
        key = (i * 7919 % 1009, i % 13)
        if key in d:
            del d[key]
    return count, len(d), len(s), sum(a * b for a, b in d), list(d)[:2]


print(many(20000))
