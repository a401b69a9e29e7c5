def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(sum([]), sum([1, 2, 3]), sum([1, 2], 10), sum([0.1] * 10), sum([1, 0.5, 10**20]), sum((True, True)), sum(range(101)), sum([2**62] * 4))
print(sum([1e100, 1.0, -1e100]), sum([1e16, 1, 1e-3], 0.5), sum([-0.0], -0.0), sum([float("inf"), 1.0]), sum([1 + 2j, 3]), sum([[1], [2]], []))
print(sum(x * x for x in range(10)), sum({1: 2, 3: 4}), sum([0.1, 0.2, 0.3], start=0.4))


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __repr__(self):
        return f"Money({self.amount})"


attempt(lambda: sum([Money(1), Money(2)]))
attempt(lambda: sum(["a"]))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum([b"a"], b""))
attempt(lambda: sum([], bytearray()))
attempt(lambda: sum(5))
attempt(lambda: sum())
attempt(lambda: sum([1], 2, 3))
attempt(lambda: sum([[1]], 0))
