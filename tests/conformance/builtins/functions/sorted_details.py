# sorted and list.sort: stability, key, reverse, errors, key called once for each, mutation.
words = "banana Apple cherry apple Banana".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=str.lower, reverse=True), sorted(words, key=len), sorted({3: 0, 1: 0}), sorted("hello"))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
print(sorted([(1, "b"), (0, "z"), (1, "a")], key=lambda p: p[0]), sorted([(1, "b"), (0, "z"), (1, "a")], key=lambda p: p[0], reverse=True))
print(sorted([True, 0, 1.5, -1]), sorted([[2], [1, 5], []]), sorted(range(5), key=lambda x: x % 2), sorted([None]), sorted([]), sorted(iter("ba"), reverse=1))
for f in (lambda: sorted([1, "a"])), (lambda: sorted(5)), (lambda: sorted([1], lambda x: x)), (lambda: sorted([1], key=5)), (lambda: sorted([1, 2], reverse="x")), (lambda: sorted()), (lambda: sorted([1j, 2j])), \
        (lambda: sorted([None, None])), (lambda: [3, 1].sort(None)), (lambda: sorted(iterable=[1])), (lambda: sorted([1], cmp=None)), (lambda: sorted([2, 1], key=None, reverse=None)):
    try:
        print(f())
    except TypeError as e:
        print(e)
items = [3, 1, 2]


def spy(x):
    print(len(items), end=" ")
    return x


items.sort(key=spy)
print(items)


def mutates(x):
    items.append(x)
    return x


try:
    items.sort(key=mutates)
except ValueError as e:
    print(e, items)


class Less:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __repr__(self):
        return str(self.v)


print(sorted(map(Less, [3, 1, 2])), sorted([Less(2), Less(1)], reverse=True), max(map(Less, [1, 2])) if hasattr(Less, "__gt__") else "")
