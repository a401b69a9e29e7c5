# The same place asks dicts of different layout, keys that move, vanish, come back, and things that are no dict.
def item(d, k):
    return d[k]


def ask(d, k):
    return k in d


def get(d, k):
    return d.get(k, "absent"), d.get(k)


def put(d, k, v):
    d[k] = v


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


a = {"x": 1, "y": 2, "a longer key": 3}
b = {"a longer key": 30, "y": 20, "x": 10}
for key in ("x", "y", "a longer key", "a longer " + "key", 7, None):
    print(key, attempt(item, a, key), attempt(item, b, key), ask(a, key), ask(b, key), get(a, key), get(b, key))

# the entry moves when those before it go
d = {i: str(i) for i in range(40)}
for i in range(0, 40, 3):
    assert item(d, i) == str(i)
    del d[i]
    assert not ask(d, i) and get(d, i) == ("absent", None)
    put(d, i, i)
    assert item(d, i) == i
print(list(d.items())[:8], len(d))
d.clear()
print(ask(d, 1), get(d, 1), attempt(item, d, 1))
put(d, 1, "again")
print(item(d, 1), d)

# equal keys of other types
numbers = {1: "one", 0.0: "zero", 2**70: "big"}
for key in (1, True, 1.0, 0, -0.0, False, 2**70, float(2**70), 1 + 0j):
    print(repr(key), item(numbers, key), ask(numbers, key), get(numbers, key))
put(numbers, True, "yes")
put(numbers, -0.0, "nil")
print(numbers)
nan = float("nan")
odd = {nan: 1}
print(item(odd, nan), ask(odd, nan), ask(odd, float("nan")))


class Loud(str):
    def __hash__(self):
        print("hash", str(self))
        return str.__hash__(self)

    def __eq__(self, other):
        print("eq", str(self), other)
        return str.__eq__(self, other)


key = Loud("x")
for _ in range(2):
    print(item(a, key), ask(a, key), get(a, key))
a[key] = "loud"
loud = {key: 5}
for _ in range(2):
    print(item(loud, key), get(loud, "x"))


class Missing(dict):
    def __missing__(self, key):
        return "missing " + str(key)

    def __contains__(self, key):
        return key == "always"

    def get(self, key, default=None):
        return "got", key, default

    def __setitem__(self, key, v):
        super().__setitem__(key, ("set", v))


m = Missing(x=1)
put(m, "y", 2)
print(item(m, "x"), item(m, "y"), item(m, "z"), ask(m, "x"), ask(m, "always"), get(m, "x"))
print(attempt(item, [5, 6], 1), attempt(item, "abc", 2), attempt(ask, [1, 2], 2), attempt(ask, "abc", "c"))
print(attempt(item, 5, 1), attempt(ask, 5, 1), attempt(get, 5, 1), attempt(put, 5, 1, 1))
print(attempt(item, a, []), attempt(ask, a, []), attempt(get, a, {}), attempt(put, a, set(), 1))

# many keys at one place
wide = {}
for i in range(70000):
    put(wide, i, i + 1)
print(sum(item(wide, i) for i in range(70000)), sum(ask(wide, i) for i in range(60000, 80000)))
copy = dict(wide)
for i in range(0, 70000, 2):
    del copy[i]
print(sum(copy.get(i, 0) for i in range(70000)))
