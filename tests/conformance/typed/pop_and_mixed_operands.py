"""list.pop() with and without storage to give back, on subclasses and other types; ints where instances are guessed."""


class Stack(list):
    def pop(self, *args):
        return ("mine", list.pop(self, *args))


class Meters:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Meters(self.n + (other.n if isinstance(other, Meters) else other))

    def __lt__(self, other):
        return self.n < (other.n if isinstance(other, Meters) else other)

    def __gt__(self, other):
        return self.n > (other.n if isinstance(other, Meters) else other)

    def __radd__(self, other):
        return Meters(other + self.n)


def drain(stack):
    out = []
    while stack:
        out.append(stack.pop())
    return out


def total(items):
    sum_, below = items[0], 0
    for item in items[1:]:
        sum_ = sum_ + item
        if item < items[0]:
            below += 1
    return (sum_.n if isinstance(sum_, Meters) else sum_), below


print(drain([1, 2, 3]), drain(Stack("ab")), sorted(drain({5})))
print(sum(drain(list(range(1000)))), len(drain([None] * 40)))
queue = list(range(100))
for _ in range(60):
    queue.pop(0)
print(drain(queue)[:5], queue)
for empty in ([], set(), {}):
    try:
        print(empty.pop())
    except Exception as e:
        print(type(e).__name__, e)
print(total([Meters(3), Meters(1), 4]), total([3, 1, 4]), total([2, Meters(5)]), total([1.5, 1, Meters(1)]))
print(total([2 ** 61, 2 ** 61, 1]), total([-(2 ** 61), -(2 ** 61) - 1, -1]), total(["b", "a", "c"]), total([True, False, 2]))
