class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Counter:
    total = 0

    def __init__(self):
        self.count = 0

    def step(self, by=1):
        self.count += by
        return self

    @property
    def double(self):
        return self.count * 2


def main():
    v = Vector(0, 0)
    one = Vector(1, 2)
    acc = 0
    for i in range(900000):
        v = v + one
        acc += v.dot(one)
    c = Counter()
    for i in range(1000000):
        c.step().step(2)
        acc += c.double
        Counter.total += 1
    print(v.x, v.y, acc, Counter.total)


main()
