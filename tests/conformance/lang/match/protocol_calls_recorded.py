# which methods of the subject each kind of pattern calls, how often, and what odd results do
from collections.abc import Mapping, Sequence


class Seq(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        log.append("len")
        return len(self.items)

    def __getitem__(self, i):
        log.append(f"item {i}")
        return self.items[i]


class Map(Mapping):
    def __init__(self, **items):
        self.d = items

    def __len__(self):
        log.append("len")
        return len(self.d)

    def __iter__(self):
        log.append("iter")
        return iter(self.d)

    def __getitem__(self, k):
        log.append(f"item {k}")
        return self.d[k]

    def get(self, k, default=None):
        log.append(f"get {k}")
        return self.d.get(k, default)

    def keys(self):
        log.append("keys")
        return self.d.keys()


class Val:
    def __eq__(self, other):
        log.append(f"eq {other}")
        return other == "yes"


class Truth:
    def __eq__(self, other):
        class R:
            def __bool__(self):
                log.append("bool")
                return True
        return R()


def f(v):
    match v:
        case []:
            return "empty"
        case [1, x]:
            return "one then", x
        case [2, *rest]:
            return "two", rest
        case [*_, 9]:
            return "nine last"
        case [_, _, _, *_]:
            return "three or more"
        case {"a": 1, **rest}:
            return "a is one", rest
        case {"b": x, "c": y}:
            return x, y
        case {}:
            return "mapping"
        case "no" | "yes":
            return "value"
        case None | True:
            return "singleton"
        case -1 | 2.5 | 1 + 2j:
            return "number"
        case _:
            return "other"


for v in (Seq(), Seq(1, "x"), Seq(2, 3, 4), Seq(5, 9), Seq(5, 6, 7), Seq(5, 6), Map(a=1, z=2), Map(b=1, c=2), Map(b=1), Val(), Truth(), "no", -1, 2.5,
          1 + 2j, 1, True, None, 3, {}, (), [2], bytearray(b"\x02"), range(2), memoryview(b"\x01\x05"), {"a": 1}.items(), {"a": True}, {"a": 1.0, 3: 4}):
    log = []
    print(f(v), log)


class BadLen(Seq):
    def __len__(self):
        return self.items[0]


class BadItem(Seq):
    def __getitem__(self, i):
        raise self.items[0]


class BadGet(Map):
    def get(self, *a):
        raise ValueError("get")


class NoIter(Map):
    keys = None


for v in (BadLen(-1), BadLen("x"), BadLen(2**70), BadItem(IndexError("i"), 2), BadItem(KeyError("k"), 2), BadGet(a=1), NoIter(a=1)):
    try:
        print(f(v))
    except Exception as e:
        print(type(e).__name__, e)


class LongLen(Seq):
    def __len__(self):
        return 5


try:
    print(f(LongLen(1, 2)))
except IndexError as e:
    print("IndexError", e)
