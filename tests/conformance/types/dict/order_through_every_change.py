# the order of a dict after deletions, reinsertions, popitem, updates, merges, copies, pickling, and of its views and reversed
d = dict.fromkeys("abcde", 0)
del d["b"]
d["b"] = 1
d["c"] = 2
print(d, list(reversed(d)))
d.pop("a")
d.setdefault("a", 9)
d.update(z=1, c=5, y=2)
print(list(d.items()))
print(d.popitem(), d.popitem(), list(d))
d |= {"e": 0, "new": 1}
print(d, {"q": 1, **d, "c": 7}, d | {"e": 1, "first": 2}, {"e": 1} | d)
c = d.copy()
del c["e"]
c["e"] = d.pop("e")
print(c == d, list(c), dict(c) == c, list(c) == list(d), {1: 2, 3: 4} == {3: 4, 1: 2})
for i in range(20):
    d[i] = i
for i in range(0, 20, 2):
    del d[i]
for i in range(4):
    d[i] = -i
print(list(d), list(d.values())[-4:], len(d))
print(list(reversed(d.items()))[:3], list(reversed(d.values()))[:2], next(reversed(d.keys())))
e = {}
for i in range(100):
    e[i] = i
    if i >= 3:
        del e[i - 3]
print(e, list(e), next(iter(e)))
while e:
    print(e.popitem(), end=" ")
print(e)
e["x"] = 1
e.clear()
e["y"] = e["x"] = 2
print(e, list(zip(e, e.values())))
try:
    {}.popitem()
except KeyError as err:
    print(err)
it = iter({1: 1, 2: 2})
print(next(it), list(it), list(it), it.__length_hint__())
f = {k: v for k, v in [("b", 1), ("a", 2), ("b", 3)]}
print(f, dict([("b", 1), ("a", 2), ("b", 3)]), dict(b=1, a=2) | dict(b=3), dict(zip("bab", range(3))))
import copy
import pickle
print(list(copy.deepcopy(f)), list(pickle.loads(pickle.dumps(f))), list(eval(repr(f))))
s = {"k": 1}
v = s.values()
s["l"] = 2
print(list(v), v, s.keys(), s.items(), len(v))


class Sub(dict):
    pass


g = Sub(z=1, a=2)
g["m"] = 0
del g["z"]
g["z"] = 5
print(g, list(reversed(g)), list(g | {"a": 0}), type(g.copy()).__name__, Sub.fromkeys("ba"))
print(sorted({3: "c", 1: "a", 2: "b"}), sorted({"b": 1, "a": 2}.items(), key=lambda p: p[1]), max({"a": 1, "c": 0}), min({"b": 1}.values()))
for k in list(g):
    if k == "m":
        g[k + k] = 1
        del g[k]
print(g)
try:
    for k in g:
        g[k + "!"] = 1
except RuntimeError as err:
    print(err, len(g))
try:
    for k in g:
        del g[k]
except RuntimeError as err:
    print(err, len(g))
try:
    for k in g:
        del g[k]
        g["replaced"] = 1
except RuntimeError as err:
    print(err, g)
for k, v in g.items():
    g[k] = v * 10
print(g)
