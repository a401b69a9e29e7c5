# list methods: index ranges, insert clamping, extend with itself, multiplication, comparison, remove while equal, errors.
a = [3, 1, 2, 3]
print(a.index(3), a.index(3, 1), a.index(3, -1), a.count(3), a.insert(-100, 0), a.insert(100, 9), a.insert(-1, 8), a, a.pop(), a.pop(0), a.pop(-2), a, a.remove(3), a, a.reverse(), a, a.copy() == a, a.copy() is a, a.clear(), a)
a = [1, 2]
a.extend(a)
a += a[:1]
a *= 2
print(a, a * 0, a * -1, [] * 5, 3 * [None], [[0] * 2] * 2, a == a[:], a < a + [0], [1, 2, 3] > [1, 3], [] < [0], [1, [2]] == [1, [2]], [1] != [1.0], a.__contains__(2), list("ab"), list(range(3)), list({1: 2}), list(), [*a][:2])
a[2:4] = "xyz"
a[:0] = [0]
del a[-3:]
a[len(a):] = (7,)
print(a, a[::-1][:3], a[-100:2], a[5:1], a[True], sorted(a, key=str)[:3])


class L(list):
    def __iter__(self):
        return iter(["from iter"])

    def __len__(self):
        return 99


x = L([1, 2])
print(list(x), len(x), x[0], [*x], tuple(x), x + [3], x == [1, 2], bool(x), list.__len__(x), [0] + x, repr(x), sum([[1], [2]], []), sorted(x), x.copy(), type(x.copy()).__name__, type(x * 2).__name__)
for f in (lambda: [].pop()), (lambda: [1].pop(5)), (lambda: [1].pop("a")), (lambda: [].index(1)), (lambda: [1].index(1, 5)), (lambda: [1].remove(2)), (lambda: [1].insert("a", 1)), (lambda: [].append()), (lambda: [].append(1, 2)), (lambda: [].extend(5)), (lambda: [1] + (2,)), (lambda: [1] * 1.5), (lambda: [1][5]), (lambda: [1][-2]), (lambda: [].__setitem__(0, 1)), (lambda: [].__delitem__(0)), (lambda: [1].__setitem__(slice(0, 1), 5)), (lambda: [1] < (1,)), (lambda: [1].sort(5)), (lambda: list(5)), (lambda: list(1, 2)), (lambda: [1, 2, 3].__setitem__(slice(0, 3, 2), [1])), (lambda: hash([])), (lambda: [].count()), (lambda: [1].__iadd__(5)), (lambda: [].sort(key=1, x=2)), (lambda: [1].pop(None)), (lambda: [0] * (2**62)), (lambda: list(x=1)), (lambda: [1].index(2, "a")), (lambda: [1][None:"a"]), (lambda: reversed([1])[0]), (lambda: [].reverse(1)), (lambda: [1].insert(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
