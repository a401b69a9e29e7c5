# 3.3.8: x += y falls back to x + y when __iadd__ is missing or returns NotImplemented.
class Base:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"{type(self).__name__}({self.v})"


class Add(Base):
    def __add__(self, o):
        return Add(f"{self.v}+{o}")

    def __radd__(self, o):
        return Add(f"{o}r{self.v}")


class Refuses(Add):
    def __iadd__(self, o):
        print("refuses")
        return NotImplemented


class Other(Base):
    def __iadd__(self, o):
        return "a string"


class Lent(Base):
    __iadd__ = None


x = a = Add(1)
x += 2
print(x, a is x)
y = Refuses(1)
y += 2
print(y)
z = Other(1)
z += 1
print(z)
q = 5
q += Add("q")
print(q)
for make in (lambda: Lent(1)), (lambda: Base(1)), (lambda: None):
    v = make()
    try:
        v += 1
    except TypeError as e:
        print(e)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
s = "a"
for op in ("s -= 1", "s //= 2", "s **= 3", "s @= 1", "s <<= 1", "s |= 1", "s *= 'x'", "s += 1"):
    try:
        exec(op)
    except TypeError as e:
        print(e)
