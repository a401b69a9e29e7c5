# Views of dicts: set operations with any iterable, comparisons, mapping attribute, changes seen, reversed, errors.
d = {"a": 1, "b": 2, "c": [3]}
k, v, i = d.keys(), d.values(), d.items()
print(k & {"a", "z"}, k | ["x"] == {"a", "b", "c", "x"}, k - "ab", sorted(k ^ {"a", "q"}), {"a", "z"} & k, {"z"} | k == {"a", "b", "c", "z"}, {"a", "z"} - k, k.isdisjoint(["x"]), k == {"a", "b", "c"}, k >= {"a"}, k < {"a", "b", "c", "d"}, k != set(), {"a"} <= k)
print(("a", 1) in i, ("a", 2) in i, ("c", [3]) in i, {"x": 1, "y": 2}.items() & {("x", 1)}, {"x": 1}.items() == {("x", 1)}, {"x": 1}.items() - {"x": 1}.items(), 2 in v, [3] in v, v == v, v == d.values(), list(reversed(k)), list(reversed(v)), list(reversed(i)), len(i))
d["d"] = 4
del d["a"]
print(k, v, i, k.mapping["d"], type(k.mapping).__name__, list(zip(k, v)), isinstance(k, type({}.keys())), set(k) == set("bcd"), iter(k).__length_hint__(), "a" in k, k.__contains__("b"))
for f in (lambda: k & 5), (lambda: k | None), (lambda: k[0]), (lambda: i & {1}), (lambda: hash(k)), (lambda: k < 5), (lambda: k < [1]), (lambda: v & v), (lambda: i | i), (lambda: v < v), (lambda: k + k), (lambda: k.add("x")), (lambda: type(k)()), (lambda: k.mapping.__setitem__("x", 1)), (lambda: [5] in k), (lambda: ([], 1) in i), (lambda: {"x": []}.items() & [("x", 1)]), (lambda: {"x": []}.items() | set()), (lambda: k & [[]]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(d)
next(it)
d["e"] = 5
try:
    next(it)
except RuntimeError as e:
    print(e)
print({}.keys() | {}.keys(), {}.keys() == {}.items(), {1: 2}.keys() & {1.0: 3}.keys(), {True: 1}.keys() - {1})
