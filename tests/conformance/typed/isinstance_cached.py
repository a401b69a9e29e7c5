"""isinstance and type() in loops, while what they answer changes."""
import abc


class A:
    pass


class B(A):
    pass


class C:
    pass


class Claims:
    @property
    def __class__(self):
        return A if len(values) % 2 else C


class Shape(abc.ABC):
    pass


class Meta(type):
    def __instancecheck__(cls, v):
        return v == 3 or super().__instancecheck__(v)


class Odd(metaclass=Meta):
    pass


def count(values, cls):
    return [isinstance(v, cls) for v in values]


def pairs(values):
    seen = ""
    for v in values:
        if isinstance(v, (A, int)):
            seen += "a"
        elif isinstance(v, (str, float, list)):
            seen += "s"
        elif isinstance(v, (C, Shape, Odd)):
            seen += "c"
        elif isinstance(v, (type(None), (dict, (bytes,)))):
            seen += "n"
        else:
            seen += "."
    return seen


def exact(values):
    return "".join("A" if type(v) is A else "i" if type(v) is int else "l" if type(v) == list else "." for v in values)


values = [A(), B(), C(), 1, True, 2.5, "short", "a longer string", [], (), None, {}, b"x", 1 << 80, Odd(), A, 3, type]
for step in range(6):
    for cls in (A, B, C, int, bool, str, float, object, Odd, type, list):
        print("".join("01"[x] for x in count(values, cls)), end=" ")
    print(pairs(values), exact(values))
    if step == 0:
        B.__bases__ = (C,)
    if step == 1:
        values[0].__class__ = B
    if step == 2:
        values[1] = Claims()
    if step == 3:
        Shape.register(C)
    if step == 4:
        A.__getattribute__ = lambda self, name: C if name == "__class__" else object.__getattribute__(self, name)
        values[0].__class__


def refused(v, cls):
    try:
        return isinstance(v, cls)
    except TypeError as error:
        return str(error)


for cls in (1, (A, 1), (1, A), (int, "x"), ()):
    for v in (A(), 5):
        print(refused(v, cls))


def refused2(v, x, y):
    try:
        return isinstance(v, (x, y))
    except TypeError as error:
        return str(error)


print(refused2(A(), C, 5), refused2(B(), C, 5), refused2(1, int, 5))


class Sub(list):
    pass


def switch(v):
    return type(v).__name__ if type(v) in (Sub, list) else isinstance(v, list)


print([switch(v) for v in (Sub(), [], (), B())])
