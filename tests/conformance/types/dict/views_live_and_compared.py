# views follow their dict, behave as sets with any iterable, compare, and show what unhashable values do
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k & {"a", "z"}, sorted(k | ["q"]), sorted(k - "ab"), sorted(k ^ {"a": 0, "n": 1}), {"a", "x"} & k, ["a"] - k if False else "")
print(k == {"a", "b", "c"}, {"a", "b", "c"} == k, k <= set("abcd"), k < set("abc"), k >= {"a"}, k > {"a": 0}.keys(), k.isdisjoint("xyz"), k != d)
print(i & {("a", 1)}, ("b", 2) in i, ("b", 3) in i, "b" in i, ("b",) in i, ["b", 2] in i, i == {("a", 1), ("b", 2), ("c", 3)}, i == d.copy().items())
print(1 in v, v == d.values(), v == v, list(v), len(v), "mapping" in dir(v), v.mapping["a"])
d["d"] = 4
del d["a"]
print(list(k), list(v), list(i), len(k))
u = {1: [1], 2: {}}
print(u.items() == {1: [1], 2: {}}.items(), (1, [1]) in u.items(), u.items() != {1: [2], 2: {}}.items())
for f in (lambda: u.items() & {(1, 2)}, lambda: u.items() | set(), lambda: hash(k), lambda: k[0], lambda: k + k, lambda: v & v, lambda: k < [1], lambda: k & 5,
          lambda: d.keys(1), lambda: type(k)(), lambda: v.mapping.clear(), lambda: k.isdisjoint(5), lambda: {1} | k, lambda: k - 5, lambda: [] in k,
          lambda: k >= 3, lambda: u.items() - {(2, 3)}, lambda: next(k), lambda: v < v):
    try:
        r = f()
        print(type(r).__name__, sorted(map(str, r)) if hasattr(r, "__iter__") else r)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(repr(k), repr(v), repr(i), type(k).__name__, bool(k), bool({}.keys()))


class Never:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 1


n = Never()
e = {n: n}
print(n in e.keys(), (n, n) in e.items(), n in e.values(), e.keys() == {n}, e.items() == e.items(), e == e, e == {n: n})
nan = float("nan")
f = {"x": nan}
print(("x", nan) in f.items(), nan in f.values(), f == {"x": nan}, f == {"x": float("nan")}, f.items() == {("x", nan)}, list(f.values()) == [nan])


class D(dict):
    def __iter__(self):
        return iter(["own iter"])

    def keys(self):
        return ["own keys"]

    def __len__(self):
        return 77


o = D(a=1)
print(list(o), list(dict.keys(o)), len(o.items()), list(o.items()), o.items() & {("a", 1)}, list(o.values()))
try:
    dict(o)
except KeyError as err:
    print(err)
it = iter(d.items())
pair = next(it)
print(pair, next(it), list(it))
its = [iter(k), iter(v), iter(i), reversed(k), reversed(v), reversed(i)]
print([type(x).__name__ for x in its], [next(x) for x in its], [x.__length_hint__() for x in its])
d["grow"] = 1
for x in its:
    try:
        print(next(x))
    except RuntimeError as err:
        print(err)
print([x.__length_hint__() for x in its])
