# tuple: construction, slicing, concatenation, comparison, hashing, methods, subclasses, immutability.
t = (1, "a", [2], None)
print(t[0], t[-1], t[1:3], t[::-1], t + (5,), t * 2, len(t), "a" in t, t.index("a"), t.count(1), hash((1, 2)) == hash((1, 2)), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1.0, 2.0), tuple("ab"), tuple([1]), tuple(), (), (1,), ((),), tuple(t) is t, t[:] is t, (1, 2) + () == (1, 2), t * 1 is t, tuple(x for x in range(3)), 1 in (1.0,), t.__getnewargs__()[0][1])
a, *b = t
(c, d), e = ("xy"), 5
print(a, b, c, d, e, max((3, 1)), sorted((3, 1, 2)), sum((1, 2)), dict(((1, 2), (3, 4))), *t, sep="|")
t[2].append(3)
print(t)


class P(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = P(1, 2)
print(p, p.x, p == (1, 2), hash(p) == hash((1, 2)), type(p[:]).__name__, type(p + ()).__name__, type(p * 1).__name__, isinstance(p, tuple), {p: 1}[(1, 2)], repr(p), p < (1, 3), tuple(p) is p, type(tuple(p)).__name__)
p.attr = 5
print(p.attr, vars(p))
for f in (lambda: t.__setitem__(0, 1)), (lambda: t[9]), (lambda: t["a"]), (lambda: t + [1]), (lambda: t * "a"), (lambda: t < 5), (lambda: t.index(99)), (lambda: t.index("a", 2)), (lambda: tuple(5)), (lambda: tuple(1, 2)), (lambda: hash(t)), (lambda: t.append(1)), (lambda: t.count()), (lambda: tuple(x=1)), (lambda: () * 2**63), (lambda: (1,) * 2**62), (lambda: setattr(t, "x", 1)), (lambda: exec("t[0] = 1", {"t": t})), (lambda: exec("del t[0]", {"t": t})), (lambda: exec("t[0] += 1", {"t": t})), (lambda: [1] + (2,)), (lambda: (1, "a") < (1, 2)), (lambda: t[1:2, 3]), (lambda: tuple.__new__()), (lambda: tuple.__new__(int)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
