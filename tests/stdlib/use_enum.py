import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    ROUGE = 1

    def describe(self):
        return self.name.title()


print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], Color.ROUGE is Color.RED, list(Color), len(Color))
print(Color.RED.describe(), Color.__members__.keys(), isinstance(Color.RED, Color), {Color.RED: 1}[Color.ROUGE])
for bad in (lambda: Color(9), lambda: Color["X"]):
    try:
        bad()
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
try:
    Color.RED = 5
except AttributeError as e:
    print(e)


class N(IntEnum):
    ONE = auto()
    TWO = auto()


print(N.ONE + N.TWO, N.TWO > N.ONE, f"{N.TWO} {N.TWO!r}", sorted([N.TWO, N.ONE]), N.TWO == 2)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, Perm.RW, ~Perm.RW, Perm.R in Perm.RW, list(Perm.RW), Perm(0), bool(Perm(0)), Perm(5))


class S(StrEnum):
    ALPHA = auto()
    BETA = "b!"


print(S.ALPHA, S.BETA + "x", S("alpha"), f"{S.ALPHA:>8}")
F = Enum("F", "a b c")
print(list(F), F.b.value, F.__module__)
try:
    @unique
    class D(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def g(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)

    @classmethod
    def _missing_(cls, v):
        return cls.EARTH if v == "home" else None


print(Planet.EARTH.g, Planet("home"))


class I(IntFlag):
    A = 1
    B = 2


print(I.A | I.B | 8, I(3), I.A & 1, repr(I(6)), (I.A | I.B).name)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower() * (count + 1)
    X = auto()
    Y = auto()


print([m.value for m in Auto], enum.Enum.__doc__ is not None)


class M(Enum):
    A = enum.member(1)
    helper = enum.nonmember(7)


print(list(M), M.helper)
