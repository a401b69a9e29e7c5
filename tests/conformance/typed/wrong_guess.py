# the same function with other types than most calls have
class MyList(list):
    def __getitem__(self, i):
        return list.__getitem__(self, i) * 10

    def __len__(self):
        return 2


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Number(self.n + (other.n if isinstance(other, Number) else other))

    __radd__ = __add__

    def __lt__(self, other):
        return self.n < 3

    def __repr__(self):
        return f"N{self.n}"


def total(items):
    result = 0
    for i in range(len(items)):
        result += items[i]
    return result


def over(items):
    result = 0
    for x in items:
        result = result + x
    return result


def scale(x, k):
    y = 0.5
    for i in range(3):
        y = y * k + x
    return y


print(total([1, 2, 3]), over([1, 2, 3]), over([4, 5]))
print(scale(1.5, 2.5))


def by_name(name, *args):
    """Calls that inference does not see."""
    return globals()[name](*args)


print(by_name("total", [1, 2.5, 3]), by_name("total", [True, 2, False]), by_name("over", [1, 2.5]), by_name("over", (1, 2)))
print(by_name("total", MyList([1, 2, 3])), by_name("over", MyList([1, 2, 3])), by_name("over", {1: 2, 5: 6}), by_name("over", range(4)))
print(by_name("total", [1, 2**70, 3]), by_name("over", [2**61, 2**61, 2**61]))
print(by_name("total", [1, Number(2), 3]), by_name("over", [Number(1), 2]))
print(by_name("scale", 1.5, 2.5), by_name("scale", 1, 2), by_name("scale", 2.0, 3), by_name("scale", 1e300, 1e300), by_name("scale", 1j, 2))
for bad in ([1, "a", 2], [None], "ab"):
    try:
        print(by_name("over", bad), by_name("total", bad))
    except TypeError as e:
        print("TypeError", e)
