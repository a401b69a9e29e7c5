"""Operators of instances at sites that see many classes: refusal, reflection, overriding, patching, errors."""
import traceback


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return V(self.x + other.x) if type(other) is V else NotImplemented

    def __sub__(self, other):
        if isinstance(other, int):
            return V(self.x - other)
        return ("V.sub", self.x, other.x)

    def __mul__(self, k):
        return NotImplemented

    def __lt__(self, other):
        return self.x < other.x if isinstance(other, V) else NotImplemented

    def __eq__(self, other):
        return NotImplemented if other is None else ["eq", self.x] if self.x else []

    def __or__(self, other):
        raise ValueError("or")

    def __repr__(self):
        return f"{type(self).__name__}({self.x})"


class W(V):
    def __rsub__(self, other):
        return ("W.rsub", self.x, other.x)

    def __gt__(self, other):
        return "W.gt"


class Bare:
    pass


class Right:
    def __radd__(self, other):
        return "Right.radd"

    def __rmul__(self, other):
        return "Right.rmul"

    def __gt__(self, other):
        return "Right.gt"


class Items(list):
    def __add__(self, other):
        return NotImplemented if len(other) > 1 else "Items.add"

    def __mul__(self, other):
        return NotImplemented


class Slots:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x

    def __add__(self, *more):
        return ("star", self.x, more)

    def __sub__(self, other, extra=7):
        return ("default", self.x, other, extra)


def tell(f, a, b):
    try:
        print(f.__name__, repr(a) if type(a) is not Bare else "Bare", "->", f(a, b))
    except Exception as e:
        frames = [t.name for t in traceback.extract_tb(e.__traceback__)]
        print(f.__name__, type(e).__name__, e, frames)


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def less(a, b):
    return a < b


def test(a, b):
    if a == b:
        return "equal"
    return "else" if a != b else "neither"


def either(a, b):
    return a | b


V.__str__ = V.__repr__
Bare.__repr__ = lambda self: "Bare"
Right.__repr__ = lambda self: "Right"
Slots.__repr__ = lambda self: "Slots"
lefts = [V(3), V(0), W(5), V(1), Bare(), Items([1]), Slots(2), 4, 2.5, "s", None]
rights = [V(2), W(7), Right(), 2, 0.5, "t", None, [9, 9], Slots(8)]
for f in add, sub, mul, less, test, either:
    for b in rights:
        for a in lefts:
            if not (f is test and isinstance(a, Bare)):
                tell(f, a, b)

V.__add__ = lambda self, other: "patched"
tell(add, V(1), V(2))
tell(add, W(1), W(2))
W.__add__ = lambda self, other: "W's own"
tell(add, V(1), V(2))
tell(add, W(1), W(2))
del V.__add__
tell(add, V(1), V(2))
tell(add, W(1), W(2))
v = V(1)
v.__sub__ = lambda other: "of the instance"
tell(sub, v, v)
V.__sub__ = 5
tell(sub, v, v)
V.__sub__ = staticmethod(lambda other: "static")
tell(sub, v, v)
v.__class__ = W
tell(add, v, v)


class Changing:
    def __add__(self, other):
        Changing.__add__ = lambda self, other: "second"
        return "first"


def twice(c):
    return c + c, c + c, [c + c for _ in range(2)]


print(twice(Changing()))


class Event:
    def __init__(self, at):
        self.at = at

    def __lt__(self, other):
        return self.at < other.at


def smallest(events):
    best = events[0]
    for e in events:
        if e < best:
            best = e
    return best.at


print(smallest([Event(n * 7 % 11) for n in range(11)]), smallest([Event(2.5), Event(1)]))
try:
    smallest([Event(1), Event("a")])
except TypeError as e:
    print(e, [t.name for t in traceback.extract_tb(e.__traceback__)])


class Loop:
    def __eq__(self, other):
        return self == other


try:
    Loop() == Loop()
except RecursionError:
    print("RecursionError")
