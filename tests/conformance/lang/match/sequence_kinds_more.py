# What is a sequence for a pattern: not str, bytes, bytearray, sets, dicts, iterators.
class Like:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


class Sub(list):
    pass


class Chars(str):
    pass


def run(v):
    match v:
        case [a, b]: return a, b
        case [*_]: return "other length"
        case _: return "no sequence"


for v in ([1, 2], (1, 2), range(2), memoryview(b"ab"), Sub("xy"), "ab", b"ab", bytearray(b"ab"), Chars("ab"), {1, 2},
          {1: 1, 2: 2}, iter([1, 2]), Like(), Sub(), {1: 2}.items(), None, 12):
    print(type(v).__name__, run(v))
