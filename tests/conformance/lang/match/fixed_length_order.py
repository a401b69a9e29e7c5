# A fixed pattern checks the length, then items from left to right, stopping at the first failure.
from_log = []


class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        from_log.append((self.n, other))
        return self.n == other


def run(v):
    from_log.clear()
    match v:
        case [1, 2, 3]:
            result = "fixed"
        case [1, *_, 9]:
            result = "variable"
        case _:
            result = "none"
    print(result, from_log)


run([Item(1), Item(2), Item(3)])
run([Item(1), Item(5), Item(3)])
run([Item(1), Item(2)])
run([Item(7), Item(2), Item(3)])
run([Item(1), Item(0), Item(0), Item(9)])
