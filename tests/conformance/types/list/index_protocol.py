# Objects with __index__ as indices, slice bounds and factors
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print([10, 20, 30][Idx(1)], [10, 20, 30][Idx(-1)], [1, 2, 3, 4][Idx(1):Idx(3)], [1, 2] * Idx(2))
print([1, 2, 3].pop(Idx(0)))
