# 6.10.2, 6.10.3: in, not in, is, is not.
class It:
    def __iter__(self):
        print("iter", end=" ")
        return iter([1, nan])


nan = float("nan")
print("" in "abc", "bc" in "abc", "abc" in "ab", b"b" in b"abc", 98 in b"abc", 1 in {1: 2}, 2 in {1: 2}, (1, 2) in {(1, 2)}, None in [None])
print(nan in It(), 5 in It(), 1.0 in It(), 3 in range(0, 10, 3), 4 in range(0, 10, 3), 2.0 in range(3), "1" in range(3), 10**20 in range(10**21))
print(1 not in [1], not 1 in [2], 1 in [1] in [[1]], [] in [[]], {} in [{}], "a" in ("ab"), "a" in ("ab",))
x = y = []
print(x is y, x is not y, x is [], type(None) is type(None), (lambda: 0) is (lambda: 0))
try:
    256 in b"abc"
except ValueError as e:
    print(e)
for action in (lambda: 1 in "abc"), (lambda: "a" in 5), (lambda: [] in {1: 2}), (lambda: [] in {1}), (lambda: "a" in b"abc"), (lambda: {1} in {frozenset([1])}):
    try:
        print(action())
    except TypeError as e:
        print(e)


def gen():
    for i in range(5):
        print("g", i, end=" ")
        yield i


g = gen()
print(2 in g, next(g), 2 in g)
