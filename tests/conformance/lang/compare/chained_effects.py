# What happens to the middle operand of a chain when it changes in between.
class Counter:
    def __init__(self):
        self.n = 0

    def next(self):
        self.n += 1
        return self.n


c = Counter()
print(c.next() < c.next() < c.next(), c.n)
print(c.next() > c.next() < c.next(), c.n)
x = 1


def change(v):
    global x
    x = 100
    return v


print(0 < x < change(50), x)
x = 1
print(change(0) < x < 200, x)


class Middle:
    def __gt__(self, other):
        global m
        m = "replaced"
        print("gt", other)
        return True

    def __lt__(self, other):
        print("lt", other)
        return True


m = Middle()
print(1 < m < 2, m)


class Box:
    default = 1 < 2 < 3
    other = [0 < k < 2 for k in range(3)]


print(Box.default, Box.other)


def default(a=1 < 2 < 3, *, b=3 > 2 > 1 > 5):
    return a, b


print(default())
