# range: attributes, slices of slices, equality by items, hashing, index and count, huge ranges, iteration from both ends.
r = range(3, 20, 4)
print(r, list(r), r.start, r.stop, r.step, len(r), r[0], r[-1], r[1:], r[::-1], r[1:3][0], r[::2], list(r[::-2]), 7 in r, 8 in r, 7.0 in r, "7" in r, r.index(11), r.count(7), r.count(8), bool(range(0)), bool(r), list(reversed(r)))
print(range(0) == range(2, 1) == range(0, -5), range(0, 3, 2) == range(0, 4, 2), range(5) == [0, 1, 2, 3, 4], hash(range(0, 3, 2)) == hash(range(0, 4, 2)), {range(2): 1}[range(0, 2)], range(1) != range(2), range(10)[3:8:2], range(10)[-3:], range(10)[20:], range(0, 10**30, 10**29)[3], len(range(0, 10**18)), range(10**30).index(10**29) == 10**29, 10**29 in range(10**30), sum(range(101)), max(range(5)), min(range(5, 0, -1)), sorted(range(3, 0, -1)), range(True, 5))
print(*range(5, 0, -2), *range(-3, 3, 2), [range(i) for i in range(3)], range(5)[True], tuple(range(2)), set(range(2)), dict.fromkeys(range(2)), list(zip(range(3), range(10, 0, -3))), list(enumerate(range(5, 7))), [*range(2)], range(3).__contains__(2), range(2).__iter__().__length_hint__(), range(3).__reduce__(), range(10)[::3][1], range(0, -10, -3)[-1], range(1, 2, 5)[0])
it = iter(range(4))
print(next(it), it.__length_hint__(), list(it), list(it), it.__reduce__()[0].__name__)


class I:
    def __index__(self):
        return 3


print(range(I()), range(5)[I()], list(range(0, 9, I())))
for f in (lambda: range()), (lambda: range(1, 2, 0)), (lambda: range(1.5)), (lambda: range("a")), (lambda: range(1, 2, 3, 4)), (lambda: r[99]), (lambda: r["a"]), (lambda: r.index(4)), (lambda: r.index("x")), (lambda: setattr(r, "start", 1)), (lambda: r < r), (lambda: r + r), (lambda: r * 2), (lambda: len(range(2**63))), (lambda: r.count()), (lambda: range(stop=5)), (lambda: type("R", (range,), {})), (lambda: r.__setitem__(0, 1)), (lambda: range(None)), (lambda: range(2**70)[2**69] == 2**69), (lambda: range(5)[::0]), (lambda: r()), (lambda: range(1j)), (lambda: next(iter(range(2**65, 2**66)))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
