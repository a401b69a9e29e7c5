# 8.6.4.6: value patterns: dotted names of enums, modules and classes, compared with ==.
import enum
import math
from types import SimpleNamespace


class Color(enum.Enum):
    RED = 0
    GREEN = 1


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Flags(enum.Flag):
    A = 1
    B = 2


config = SimpleNamespace(limit=10, nested=SimpleNamespace(name="deep"))


class AlwaysEqual:
    def __eq__(self, other):
        return True


const = SimpleNamespace(any=AlwaysEqual())


def f(v):
    match v:
        case Color.RED:
            return "red"
        case Color.GREEN | Level.HIGH:
            return "green or high"
        case Level.LOW:
            return "low"
        case config.nested.name:
            return "deep name"
        case math.pi | math.inf:
            return "constant"
        case config.limit:
            return "limit"
        case Flags.A | Flags.B:
            return "flag"
        case {"color": Color.RED as c}:
            return c
        case [Level.HIGH, *_]:
            return "starts high"
        case SimpleNamespace(limit=config.limit):
            return "namespace"
    return "no"


for v in Color.RED, Color.GREEN, 2, 1, "deep", math.pi, float("inf"), 10.0, Flags.B, Flags.A | Flags.B, {"color": Color.RED}, [2, 5], config, 0, None:
    print(f(v), end=", ")
print()
match object():
    case const.any:
        print("equal to anything")
match float("nan"):
    case math.nan:
        print("never")
    case _:
        print("nan is not nan")
