# Dotted names follow name resolution and are compared with ==; plain names would capture.
import math


class Color:
    RED = 1
    GREEN = 2

    class Deep:
        BLUE = 3


class Eq:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return other == self.n


Color.ODD = Eq(5)


def name(v):
    color = Color
    match v:
        case Color.RED: return "red"
        case color.GREEN: return "green"
        case Color.Deep.BLUE: return "blue"
        case Color.ODD: return "odd"
        case math.pi: return "pi"
        case [Color.RED, x]: return "red list", x
        case {Color.GREEN: x}: return "green key", x


for v in 1, 2, 3, 1.0, True, 5, math.pi, 4, [1, "x"], {2: "y"}:
    print(v, name(v))
