# len of every kind of container and what has none.
import collections
from array import array


class L:
    def __len__(self):
        return 7


for v in "", "é\U0001F600", b"ab", bytearray(3), [], (1,), {1: 2}, {1, 2}, frozenset(), range(10**10), memoryview(b"abc"), {}.keys(), {1: 1}.items(), collections.deque([1]), array("d", [1, 2]), \
        collections.Counter("aab"), collections.ChainMap({1: 1}, {2: 2}), L(), range(5)[::2], "a" * 1000:
    print(len(v), end=" ")
print()
for v in 5, None, iter([]), (x for x in []), len, int, 1.5, object(), slice(1), zip(), L, NotImplemented:
    try:
        print(len(v))
    except TypeError as e:
        print(e)
for f in (lambda: len()), (lambda: len([], [])), (lambda: len(obj=[])):
    try:
        print(f())
    except TypeError as e:
        print(e)
