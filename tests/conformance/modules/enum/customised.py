# enum: _missing_, __new__, _generate_next_value_, _ignore_, mixed-in types, members with methods, __str__, pickling, match.
import pickle, copy
from enum import Enum, auto, EnumMeta, property as enum_property, global_enum


class Weekday(Enum):
    _ignore_ = ["helper"]
    helper = [1, 2]
    MON = 1
    TUE = 2

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
        if value == "boom":
            raise ValueError

    def __str__(self):
        return self.name.title()

    def __eq__(self, other):
        return self.name == getattr(other, "name", other)
    __hash__ = Enum.__hash__


print(Weekday("mon"), Weekday(1), f"{Weekday.TUE}", Weekday.MON == "MON", hasattr(Weekday, "helper"))
try:
    Weekday("none")
except ValueError as e:
    print(e)


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    X = (0, "x axis")
    Y = (1, "y axis")


print(Coord.X, Coord.Y.label, Coord(1), bytes(Coord.Y), Coord.X == b"\0")


class Auto(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name}-{start}-{count}-{last}"
    A = auto()
    B = auto()


print([m.value for m in Auto])


class Op(Enum):
    ADD = "+", lambda a, b: a + b
    MUL = "*", lambda a, b: a * b

    def __init__(self, symbol, f):
        self.symbol, self.f = symbol, f

    def __call__(self, *a):
        return self.f(*a)


print(Op.ADD(2, 3), Op.MUL(2, 3), [o.symbol for o in Op])
print(pickle.loads(pickle.dumps(Weekday.MON)) is Weekday.MON, copy.deepcopy(Weekday.TUE) is Weekday.TUE, copy.copy([Weekday.MON])[0] is Weekday.MON)


class Meta(EnumMeta):
    def __contains__(cls, item):
        return "always"


class E(Enum, metaclass=Meta):
    A = 1


print(5 in E, type(E).__name__)
match Weekday("tue"):
    case Weekday.MON:
        print("mon")
    case Weekday.TUE:
        print("tue")
class Base(Enum):
    def hello(self):
        return f"hello from {self.name}"
class Derived(Base):
    Q = 1
print(Derived.Q.hello())
