# Order of tuples where tuples are expected: what decides is the first item that differs, of whatever kind.
nan = float("nan")


class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return isinstance(other, Item) and self.n == other.n

    def __lt__(self, other):
        print("lt", self.n, getattr(other, "n", other))
        return self.n < other.n

    def __repr__(self):
        return "Item"


class Pair(tuple):
    def __lt__(self, other):
        return "pair"


def order(a, b):
    a, b = a + (), b
    results = []
    for test in (lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b, lambda: "yes" if a < b else "no",
                 lambda: "yes" if a >= b else "no"):
        try:
            results.append(test())
        except TypeError as e:
            results.append(str(e))
    return results


same = Item(1)
cases = [(), (1,), (2,), (1, 2), (1, 3), (-5, 0), (1, 2, 3), (1, 2, 4), (0.0,), (-0.0, 1), (0.0, 2), (1.5, 1), (1, 1.5), (True, 2), (False,),
         ("a", 1), ("b", 0), ("", 5), ("abcdefgh", 1), ("abcdefgi", 0), ("\u00e9",), ("z",), (nan, 1), (nan, 2), (2**61 - 1,), (-2**61,), (2**70,),
         (None,), (1, None), ((1, 2), 3), ((1, 2), 4), ([1], 0)]
for a in cases:
    print(a, "".join("<" if (r := order(a, b))[0] is True else "T" if isinstance(r[0], str) else ">" if r[2] else "=" for b in cases))
print(order((1, 2), (1, 3)), order((nan,), (nan,)), order((float("nan"),), (nan,)), order((1, "a"), (1, 2)))
print(order((Item(1), 2), (Item(1), 3))[:1], order((same, 1), (same, 2)), order((Item(1),), (Item(2),))[:1])


def first(a, b):
    if a < b:
        return "a"
    return "b"


def ask(x):
    return first((1, x), (1, 2))


print(ask(1), ask(3), first(Pair((9, 9)), (1, 1)), first((1, 1), Pair((0, 0))), first([1], [2]), first("x", "y"), first(2, 1))
heap = [(3, "c"), (1, "z"), (1, "a"), (2, "long enough text"), (2, "long enough tex")]
for i in range(len(heap)):
    for j in range(i):
        if heap[i] < heap[j]:
            heap[i], heap[j] = heap[j], heap[i]
print(heap)
