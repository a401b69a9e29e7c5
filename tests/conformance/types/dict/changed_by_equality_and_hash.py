# dictionaries and sets whose keys' __eq__ and __hash__ insert, delete, clear or raise in the middle of an operation
class K:
    def __init__(self, name, h=1, act=None):
        self.name, self.h, self.act = name, h, act

    def __hash__(self):
        if self.h == "raise":
            raise ValueError("no hash for " + self.name)
        return self.h

    def __eq__(self, other):
        if self.act:
            act, self.act = self.act, None
            r = act()
            if r is not None:
                return r
        return isinstance(other, K) and self.name == other.name

    def __repr__(self):
        return self.name


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


def clear_while_finding():
    d = {K("a"): 1}
    k = K("b", act=lambda: d.clear())
    d[k] = 2
    return d


def grow_while_finding():
    d = {K("a"): 1}
    k = K("z", act=lambda: d.update({i: i for i in range(50)}) or None)
    d[k] = 2
    return len(d), d[K("a")], d[K("z")]


def delete_while_finding():
    a = K("a")
    d = {a: 1, K("c"): 3}
    k = K("q", act=lambda: d.pop(5, None) or d.__delitem__(K("a")) if len(d) > 1 else None)
    return d.get(k, "none"), d


def raising_eq():
    d = {K("a"): 1}

    def boom():
        raise RuntimeError("in eq")
    out = []
    for f in (lambda k: d[k], lambda k: d.get(k), lambda k: k in d, lambda k: d.pop(k, None), lambda k: d.setdefault(k, 1), lambda k: d.update({k: 1}),
              lambda k: {**d, k: 1}, lambda k: d | {k: 2}, lambda k: {K("a"), k}, lambda k: d.__delitem__(k), lambda k: d == {k: 1}, lambda k: dict.fromkeys([K("a"), k])):
        try:
            out.append(f(K("b", act=boom)))
        except RuntimeError as e:
            out.append(str(e))
        except Exception as e:
            out.append(type(e).__name__)
    return out, len(d)


def raising_hash():
    bad = K("bad", "raise")
    d = {}
    out = []
    for f in (lambda: d[bad], lambda: d.get(bad), lambda: bad in d, lambda: d.pop(bad, None), lambda: {bad: 1}, lambda: {bad}, lambda: set([bad]), lambda: frozenset([bad]),
              lambda: {1}.isdisjoint([bad]), lambda: {1} & {1}.union([bad]), lambda: (bad,) in {}, lambda: d.setdefault(bad), lambda: set().discard(bad),
              lambda: hash((1, bad)), lambda: {x: 1 for x in [bad]}, lambda: dict([(bad, 1)]), lambda: d.__setitem__(bad, 1), lambda: {1, 2}.remove(bad)):
        try:
            out.append(f())
        except ValueError:
            out.append("V")
    return out, d


def hash_changes_dict():
    d = {}

    class H:
        def __hash__(self):
            d["from hash"] = len(d)
            return 5
    h = H()
    d[h] = "h"
    return list(d.values()), h in d, len(d)


def equal_says_yes():
    d = {K("a"): "first"}
    d[K("other", act=lambda: True)] = "second"
    return d


def key_kept():
    d = {1: "int"}
    d[True] = "bool"
    d[1.0] = "float"
    s = {1}
    s.add(True)
    s |= {1.0}
    return d, s, {True: 1, 1: 2}, {0, False, 0.0}


def set_operations():
    out = []
    for op in ("union", "intersection", "difference", "symmetric_difference", "issubset", "isdisjoint", "update", "intersection_update", "difference_update"):
        s = {K("a"), 7}
        t = [K("b", act=s.clear), K("a")]
        try:
            r = getattr(s, op)(t)
            out.append((op, sorted(map(str, r)) if isinstance(r, set) else r, sorted(map(str, s))))
        except RuntimeError as e:
            out.append((op, str(e)))
    return out


for f in (clear_while_finding, grow_while_finding, delete_while_finding, raising_eq, raising_hash, hash_changes_dict, equal_says_yes, key_kept, set_operations):
    attempt(f.__name__, f)
