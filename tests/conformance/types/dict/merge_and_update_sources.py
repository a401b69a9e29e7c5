# update, |, |=, dict() and ** with mappings, pairs, iterators, objects with keys(), themselves, and sources that fail midway
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Keys:
    def keys(self):
        return iter("ba")

    def __getitem__(self, k):
        return k * 2


class Fails(Keys):
    def __getitem__(self, k):
        if k == "a":
            raise LookupError("no a")
        return k


class Sub(dict):
    def __or__(self, o):
        return "sub or"

    def __ror__(self, o):
        return "sub ror"

    def __ior__(self, o):
        return "sub ior"


d = {"x": 1}
for src in ({"y": 2}, [("y", 3)], Keys(), (p for p in ["zq"]), [["k", "v"]], {}, [], Sub(s=1), {"a": 1}.items(), ["ab", ("c", "d")], zip("mn", range(2)), d):
    d.update(src)
    print(d)
for src in (5, None, [1], ["abc"], [()], "ab", [(1, 2, 3)], [([], 1)], Fails(), "", {1, 2}, [("ok", 1), 5]):
    e = {"start": 0}
    print(t(lambda: e.update(src)), e)
print(t(lambda: d.update({}, {})), t(lambda: d.update(a=1)), t(lambda: d.update([("p", 1)], p=2)), d["p"], t(lambda: d.update(**{"self": 1, "other": 2})), d["self"])
a, b = {"k": 1, "l": 2}, {"l": 3, "m": 4}
print(a | b, b | a, a | {} is a, list(a | b), t(lambda: a | [("k", 1)]), t(lambda: [] | a), t(lambda: a | None), {} | Sub(q=1), Sub(q=1) | {}, dict.__or__(a, b), a.__or__([]), a.__ror__(b))
c = a
c |= [("n", 5)]
c |= Keys()
print(a is c, a, t(lambda: exec("c |= 5", {"c": {}})), t(lambda: exec("c |= 'ab'", {"c": {}})))
s = Sub(z=1)
s |= {}
print(s, {**a, "k": 0, **b, "l": 9}, {**{}, **Keys()}, t(lambda: {**5}), t(lambda: {**[("a", 1)]}), t(lambda: {**Fails()}), dict(Keys()), dict(Keys(), a=0), t(lambda: dict(Fails())), dict({"a": 1}, **{"b": 2}), dict(dict(a=1)), dict([]), dict(()), t(lambda: dict(None)), t(lambda: dict({}, {})))
print(dict.fromkeys("aba"), dict.fromkeys([1, 2], []), dict.fromkeys({"k": 1}, 0), t(lambda: dict.fromkeys(5)), t(lambda: dict.fromkeys([[]])), t(lambda: dict.fromkeys()), Sub.fromkeys("x"), type(Sub.fromkeys("x")).__name__)
f = {}
f.update((k, f.setdefault(k, len(f))) for k in "abca")
print(f, f.setdefault("z"), f.setdefault("z", 5), f.pop("z"), f.pop("z", "default"), t(lambda: f.pop("z")), t(lambda: f.setdefault([])), f.get("q"), f.get("q", 7), t(lambda: f.get([])), f.popitem(), f.copy() == f, f.copy() is f, f.clear(), f)
