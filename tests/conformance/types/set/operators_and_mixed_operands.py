# set operators and methods with sets, frozensets, views, other iterables and subclasses: kinds of results, errors, augmented forms
class S(set):
    pass


class F(frozenset):
    def __new__(cls, *a):
        return super().__new__(cls, *a)


def shown(f):
    try:
        r = f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    if isinstance(r, (set, frozenset)):
        return f"{type(r).__name__}{sorted(r, key=repr)}"
    return repr(r)


a, b, s, f = {1, 2, 3}, frozenset([2, 3, 4]), S([3, 4]), F([4, 5])
for name, op in (("|", lambda x, y: x | y), ("&", lambda x, y: x & y), ("-", lambda x, y: x - y), ("^", lambda x, y: x ^ y)):
    print(name, [shown(lambda: op(x, y)) for x in (a, b, s, f) for y in (a, b, s, f)])
for x in (a, b, {1: 0}.keys(), {(1, 2): 0}.items()):
    for y in ([1], (1,), "1", {1: 2}, {1: 2}.keys(), {1: 2}.values(), None, 5):
        print(type(x).__name__, repr(y), shown(lambda: x | y), shown(lambda: y & x), shown(lambda: x < y), shown(lambda: x == y))
for m in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
    print(m, shown(lambda: getattr(a, m)()), shown(lambda: getattr(a, m)([3, 9])), shown(lambda: getattr(b, m)("a", {3: 1})), shown(lambda: getattr(s, m)(iter([3]))), shown(lambda: getattr(a, m)(5)), shown(lambda: getattr(a, m)([[]])))
for m in ("update", "intersection_update", "difference_update", "symmetric_difference_update"):
    c = {1, 2, 3}
    print(m, shown(lambda: getattr(c, m)([3, 4])), shown(lambda: c), shown(lambda: getattr(c, m)()), shown(lambda: getattr(c, m)(5)), shown(lambda: getattr(c, m)([1], [2])), shown(lambda: c), hasattr(b, m))
c = d = {1, 2}
c |= {3}
c &= {2, 3, 4}
c -= {2}
c ^= {9}
print(shown(lambda: c), c is d)
e = g = frozenset([1])
e |= {2}
print(shown(lambda: e), shown(lambda: g), e is g)
for text in ("c |= [1]", "c &= 5", "c -= 'a'", "e |= [1]", "c += {1}", "c |= {1: 2}.keys()", "c ^= frozenset([9, 10])", "c -= c", "c |= c"):
    ns = {"c": {1, 9}, "e": frozenset()}
    try:
        exec(text, ns)
        print(text, shown(lambda: ns["c"]))
    except TypeError as err:
        print(text, "|", err)
print({1, 2} == frozenset([2, 1]), {1} < {1, 2} <= {1, 2}, not {1} < {2}, {1} > set(), {1, 2} >= frozenset([1]), {1} != {1.0}, {1} == {True}, {1} < {1}, set() < {1})
print(frozenset(b) is b, frozenset(f) is f, type(frozenset(f)).__name__, frozenset() is frozenset(), b.copy() is b, a.copy() is a, type(s.copy()).__name__, type(f.copy()).__name__, type(s | a).__name__, type(a | s).__name__)
print(hash(b) == hash(frozenset([4, 3, 2])), {b: 1}[frozenset([2, 3, 4])], {frozenset([1])} == {frozenset([1])}, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])}, shown(lambda: {{1}}), shown(lambda: {1} in {1}))
h = {frozenset([1]), 5}
h.remove({1})
h.discard({7})
print(h, shown(lambda: h.remove({1})), shown(lambda: h.pop()), shown(lambda: h.pop()), shown(lambda: h.remove([1])), shown(lambda: h.add([])), shown(lambda: set(5)), shown(lambda: set([1], [2])), shown(lambda: set(a=1)), shown(lambda: frozenset([1]).add(1)))
print(repr(set()), repr(S()), repr(S([1])), repr(F([1])), repr(frozenset()), [len({i % 7 for i in range(100)}), len(set("mississippi"))], sorted(set("hello") ^ set("world")), {*"ab"} == set("ab"))
