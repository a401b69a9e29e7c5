# enum.Enum: members, aliases, values, lookup, iteration, containment, immutability, functional API, auto.
from enum import Enum, auto, unique, IntEnum, StrEnum, member, nonmember


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()

    def lower(self):
        return self.name.lower()


print(Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color(2), Color["BLUE"].value, list(Color), list(Color.__members__), len(Color), Color.RED.lower(), Color.RED in Color, 1 in Color, 9 in Color, str(Color.GREEN), f"{Color.RED}", hash(Color.RED) == hash("RED"))
print(Color.RED == 1, Color.RED != Color.GREEN, Color.RED is Color(1), isinstance(Color.RED, Color), type(Color).__name__, list(reversed(Color)), Color.RED.name, Color.RED.RED, [c for c in Color if c.value > 1], Color, bool(Color.RED), Color.__doc__)
for f in (lambda: Color(9)), (lambda: Color["X"]), (lambda: Color.X), (lambda: setattr(Color, "RED", 5)), (lambda: delattr(Color, "RED")), (lambda: Color.RED < Color.GREEN), (lambda: setattr(Color.RED, "value", 3)), (lambda: type("Sub", (Color,), {})), (lambda: Color()), (lambda: Color.RED()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
Animal = Enum("Animal", "ANT BEE", start=5)
print(list(Animal), Enum("E", {"a": 1, "b": 2})["b"], Enum("F", [("x", 1)]).x, Enum("G", ["p", "q"]).q.value)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)


class Rich(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius ** 3, 4)
    G = nonmember(9.8)
    F = member((1, 1))

    @classmethod
    def first(cls):
        return next(iter(cls))


try:
    print(Rich.EARTH.density, Rich.G, Rich.first())
except Exception as e:
    print(type(e).__name__)
