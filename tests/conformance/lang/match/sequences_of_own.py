# 8.6.4.8: which classes count as sequences: registered ones, subclasses, those with the flag.
from collections import deque, UserList, namedtuple
from collections.abc import Sequence, MutableSequence
from array import array


class Own(Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


class NotOne:
    def __getitem__(self, i):
        return "xy"[i]

    def __len__(self):
        return 2


class Late(NotOne):
    pass


def f(v):
    match v:
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [x, y]:
            return "two", x, y
        case [x, *rest, y]:
            return "more", x, rest, y
        case _:
            return "no sequence"


P = namedtuple("P", "x y")
for v in Own(), Own(1), Own(1, 2, 3), deque([1, 2]), UserList([1]), P(3, 4), array("i", [1, 2, 3]), range(2), memoryview(b"ab"), {1: 2}, {1, 2}, "ab", b"ab", \
        bytearray(b"a"), iter([1]), NotOne(), Late(), (i for i in "ab"), {}.keys():
    print(type(v).__name__, f(v))
Sequence.register(Late)
print(f(Late()), f(NotOne()), isinstance(Late(), Sequence))


class StrLike(str, Sequence):
    pass


print(f(StrLike("ab")))
