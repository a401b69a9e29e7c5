# Which types sequence patterns accept.
class Lookalike:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index


class SubList(list):
    pass


class SubTuple(tuple):
    pass


class SubStr(str):
    pass


def test(x):
    match x:
        case [a, b]:
            return a, b
        case []:
            return "empty"
        case [*items]:
            return "many", items
        case _:
            return "no sequence"


for x in ([1, 2], (1, 2), range(2), Lookalike(), SubList([1, 2]), SubTuple((3, 4)), SubStr("ab"), "ab",
          b"ab", bytearray(b"ab"), {1, 2}, {1: 2, 3: 4}, frozenset("ab"), iter([1, 2]), [], (), [1],
          range(3), None, 12):
    print(type(x).__name__, test(x))
