# fields whose type changes, that are missing, deleted, defined in __slots__, as property or by __getattr__
class P:
    __slots__ = ("x", "y", "__weakref__")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class D:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class E(D):
    __slots__ = ("z",)


class Prop:
    def __init__(self, x, y):
        self._x = x
        self.y = y

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, v):
        log.append(v)
        self._x = v


class Ghost:
    def __init__(self, x, y):
        object.__setattr__(self, "kept", {"x": x, "y": y})

    def __getattr__(self, name):
        try:
            return self.kept[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self.kept[name] = value


def move(p, n):
    for i in range(n):
        p.x = p.x + p.y * 0.5
        p.y += 1
    return p.x, p.y


def norm(points):
    t = 0.0
    for p in points:
        t += p.x * p.x + p.y * p.y
    return t


log = []
for cls in (P, D, E, Prop, Ghost):
    print(cls.__name__, move(cls(1.0, 2.0), 3), move(cls(1, 2), 2), move(cls(2**64, True), 1))
print(log)
print(norm([P(1.0, 2.0), D(1.0, 2.0), E(1, 2), Prop(0.5, 0), Ghost(2, 2.0)]))
for cls in (P, D, E, Ghost):
    p = cls(1.0, 1.0)
    try:
        del p.y
        norm([cls(1.0, 1.0), p])
    except AttributeError as e:
        print(type(e).__name__, e)
p = P(1, 2)
try:
    p.w = 1
except AttributeError as e:
    print(e)
e = E(1, 2)
try:
    e.z
except AttributeError as err:
    print(err)
e.z = e.q = 3
print(e.z, e.__dict__, hasattr(p, "__dict__"))
d = D(1.0, 2.0)
d.__dict__ = {"x": 5.0, "y": 6.0, "more": 1}
print(norm([d]), move(d, 1), d.__dict__)
D.x = property(lambda self: 9.0, lambda self, v: log.append(("set", v)))
print(norm([d]), move(d, 1), log[-1], d.__dict__["x"])
E.__bases__[0].y = 3.5
del d.__dict__["y"]
print(move(d, 2), norm([d]))
