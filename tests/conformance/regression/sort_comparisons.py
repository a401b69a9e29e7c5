# which elements list.sort compares, in which order, for lists shorter than 64
class Noisy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        seen.append(f"{self.n}<{other.n}")
        return self.n < other.n


for numbers in ([1, 1, 0, 0], [3, 2, 2, 1, 5, 6], [2, 2, 1, 1, 1, 0, 3], [1, 2, 3, 0], [5, 4, 4, 4, 3, 9, 8], [7] * 5):
    for reverse in (False, True):
        seen = []
        items = [Noisy(n) for n in numbers]
        items.sort(reverse=reverse)
        print(*[i.n for i in items], "|", *seen)
try:
    [1, "a", 2.5, None].sort()
except TypeError as e:
    print(e)
try:
    ["a", 1, None, 2].sort(reverse=True)
except TypeError as e:
    print(e)
