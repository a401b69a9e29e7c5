"""Operators of known classes: refusals, reflected methods of subclasses, methods that change."""


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        if isinstance(other, V):
            return V(self.x + other.x)
        if isinstance(other, int):
            return V(self.x + other)
        return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return self.x < other.x

    def __eq__(self, other):
        return isinstance(other, V) and self.x == other.x

    def __repr__(self):
        return f"{type(self).__name__}({self.x})"


class W(V):
    def __radd__(self, other):
        return f"radd({other!r})"

    def __gt__(self, other):
        return "gt"


class Other:
    def __radd__(self, other):
        return "other"

    def __gt__(self, other):
        return True


def attempt(f):
    try:
        return f()
    except TypeError as error:
        return str(error)


def run(values):
    for i in range(4):
        out = []
        for a in values:
            for b in values + [1, 2.5, "s", None, Other()]:
                out.append(attempt(lambda: a + b))
                out.append(attempt(lambda: a < b))
                out.append(a == b)
        print(out)
        if i == 0:
            V.__add__ = lambda self, other: "patched"
        if i == 1:
            W.__add__ = V.__add__
            del V.__add__
        if i == 2:
            del V.__lt__
            V.__eq__ = lambda self, other: NotImplemented


run([V(1), W(2), V(3)])


def smallest(values):
    best = values[0]
    for v in values:
        if v < best:
            best = v
    return best


V.__lt__ = lambda self, other: self.x < other.x
print(smallest([V(3), V(1), W(2)]), smallest([W(5), V(9)]))
