# The expression list is evaluated once, then an iterator is made of it.
def make():
    print("made")
    return [1, 2]


class Iterable:
    def __iter__(self):
        print("iter")
        return Iterator()


class Iterator:
    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        print("next", self.n)
        if self.n == 3:
            raise StopIteration
        return self.n


for x in make():
    print(x)
for x in Iterable():
    print("item", x)
items = [1, 2, 3]
for x in items:
    items = []
    print("rebound", x)
for x in 1, "two", (3,):
    print(x)
for x in *"ab", *range(2):
    print(x)
