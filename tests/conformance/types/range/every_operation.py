# ranges: membership of odd values, index and count, slices of slices, equality and hash, huge ones, errors, immutability
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Eq:
    def __eq__(self, other):
        return other == 4

    __hash__ = None


class Sub(int):
    pass


r = range(0, 20, 4)
print([x in r for x in (0, 4, 5, 20, -4, 4.0, 4.5, True, "4", None, 4 + 0j, Sub(8), Eq(), 2**70, float("nan"), float("inf"))])
print([t(lambda: r.index(x)) for x in (8, 8.0, 9, "a", Eq(), Sub(4), None)], [r.count(x) for x in (8, 8.0, 9, "a", Eq(), True)])
print(r[1:], r[::-1], r[::2][::-1], r[-2:], r[5:], r[2:2], r[::-1][1:3], r[10:-10:-1], r[-1], t(lambda: r[5]), t(lambda: r[-6]), t(lambda: r["a"]), t(lambda: r[1.0]), t(lambda: r[::0]))
print(range(0) == range(5, 5) == range(3, 1), range(0, 3, 2) == range(0, 4, 2), range(0, 3, 2) != range(0, 5, 2), range(1, 2, 5) == range(1, 100, 500), range(3) == [0, 1, 2], hash(range(0)) == hash(range(9, 3)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), t(lambda: range(3) < range(4)))
big = range(2**70, 2**70 + 10**20, 10**19)
print(len(big), big[3], big[-1], big.index(2**70 + 10**19), 2**70 + 1 in big, list(big)[:2], big[::3], t(lambda: len(range(2**64))), range(2**64)[2**63], range(-(2**64), 2**64)[-1], t(lambda: range(2**64)[2**64]), bool(range(2**64)), 2**63 in range(2**64))
print(list(range(5, 0, -2)), list(range(-5, 0, 2)), list(range(0, -5, 2)), list(reversed(range(0, 10, 3))), list(reversed(range(0))), list(reversed(range(2**64, 2**64 + 3))), sum(range(101)), max(range(3, 9)), min(range(9, 3, -1)), t(lambda: max(range(0))))
print(repr(r), str(range(3)), repr(range(1, 2, 3)), repr(range(0, 3, 1)), r.start, r.stop, r.step, t(lambda: setattr(r, "start", 1)), t(lambda: setattr(r, "x", 1)), t(lambda: r.__setitem__(0, 1)), t(lambda: r + r), t(lambda: r * 2), t(lambda: -r))
print([t(lambda: range(*a)) for a in ((), (1, 2, 3, 4), (1.5,), ("a",), (1, 2, 0), (None,), (1, None), (True, 3), (Sub(2), Sub(5)))], t(lambda: range(stop=3)), t(lambda: type("R", (range,), {})))
it = iter(range(5))
print(next(it), it.__length_hint__(), list(it), it.__length_hint__(), next(it, "end"), type(it).__name__, type(reversed(range(3))).__name__)
it = iter(range(2**64, 2**64 + 3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"))
import copy
import pickle
it = iter(range(3))
next(it)
print(list(copy.copy(it)), list(pickle.loads(pickle.dumps(it))), list(it), pickle.loads(pickle.dumps(r)) == r, copy.deepcopy(r) == r)
print([*map(lambda x: x * x, range(3))], dict(zip(range(3), "abc")), tuple(range(3)), {*range(3)}, [x for x in range(10)[1::3]], range(10)[range(10).index(3)])
a, *b = range(4)
print(a, b, range(3).__len__(), range(3).__contains__(1), range(3).__getitem__(1), range(0).__bool__(), range(5).__reduce__(), (lambda *a: a)(*range(3)))
for i in range(3):
    for i in range(i):
        print(i, end=" ")
print(i, sorted(range(3), reverse=True), any(range(1)), all(range(1, 3)), range(True, 5, True), list(enumerate(range(2), 5)), "%s" % (range(2),), f"{range(2)}", t(lambda: f"{range(2):>5}"))
