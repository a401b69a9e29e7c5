# what a short list holds when a comparison has raised
class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if isinstance(other, Odd):
            return self.n < other.n
        return NotImplemented

    def __repr__(self):
        return str(self.n)


for items in (["ABC", 3, 5, False, 11], [3, 2, 1, "x"], [5, 1, 4, 2, None, 3], [Odd(3), Odd(1), Odd(2), 7, Odd(0)]):
    for reverse in (False, True):
        for key in (None, lambda v: v):
            copy = list(items)
            try:
                copy.sort(reverse=reverse, key=key)
            except TypeError as e:
                print(copy, e)
