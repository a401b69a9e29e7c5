# Attributes that are set one after the other, and constructors that do nothing else.
class Point:
    def __init__(self, x, y, z=0):
        self.x = x
        self.y = y
        self.z = z


class Slotted:
    __slots__ = ("second", "first", "third")

    def __init__(self, first, second):
        self.first = first
        self.second = second
        self.third = None


class Named(Point):
    def __init__(self, name, x, y):
        super().__init__(x, y)
        self.name = name
        self.items = []
        self.index = {}


class Linked:
    def __init__(self, value):
        self.me = self
        self.value = value


class Twice:
    def __init__(self, a, b):
        self.a = a
        self.b = b
        self.a = b


class Wide:
    def __init__(self, a, b):
        self.a0 = a
        self.a1 = b
        self.a2 = a
        self.a3 = b
        self.a4 = 4
        self.a5 = 5.5
        self.a6 = "six"
        self.a7 = True
        self.a8 = False
        self.a9 = 10 ** 30
        self.b0 = b"x"
        self.b1 = a


def show(o):
    names = sorted(o.__dict__) if hasattr(o, "__dict__") else sorted(o.__slots__)
    return type(o).__name__ + " " + " ".join(f"{n}={getattr(o, n)!r}" for n in names)


def fill(o, x, y):
    o.x = x
    o.y = y
    return o


def run():
    for i in range(4):
        print(show(Point(i, i + 1)), show(Point(i, 1, 2)), show(Slotted(i, "s")))
        named = Named("n", i, -i)
        named.items.append(i)
        named.index[i] = i
        print(show(named))
        linked = Linked(i)
        print(linked.me is linked, linked.value, show(Twice(i, i * 2)), list(vars(Twice(1, 2))))
        print(show(Wide(i, "b")))
    print(list(vars(Point(3, 2, 1))), list(Wide(1, 2).__dict__))
    p = Point(1, 2)
    p.__init__(5, 6, 7)
    print(show(p))
    del p.x
    print(show(fill(p, 1, 2)), list(vars(p)))
    q = Point.__new__(Point)
    q.z = 9
    q.__init__(1, 2)
    print(list(vars(q)), show(q))
    d = Point.__new__(Point)
    vars(d)["early"] = 1
    fill(d, 3, 4)
    print(list(vars(d)))
    for o in (Point(0, 0), Slotted.__new__(Slotted), Named("m", 0, 0)):
        try:
            print(show(fill(o, 7, 8)))
        except AttributeError as e:
            print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno)
    try:
        fill(3, 1, 2)
    except AttributeError as e:
        print(e)


def tamper():
    class P:
        def __init__(self, x, y):
            self.x = x
            self.y = y

    def make(n):
        return [P(i, i) for i in range(n)]

    make(3)
    log = []
    P.y = property(lambda self: "got", lambda self, v: log.append(v))
    made = make(3)
    print([list(vars(p)) for p in made], made[0].y, log)
    del P.y
    print([list(vars(p)) for p in make(2)])
    P.x = 5
    print([p.x for p in make(2)])
    P.__setattr__ = lambda self, n, v: object.__setattr__(self, n + "_", v)
    print([sorted(vars(p)) for p in make(2)])
    del P.__setattr__
    print([sorted(vars(p)) for p in make(2)])
    old = P.__init__
    P.__init__ = lambda self, x, y: old(self, y, 100)
    print([(p.x, p.y) for p in make(2)])
    P.__init__ = old
    P.__init__.__defaults__ = (8,)
    print([(p.x, p.y) for p in make(2)])
    P.__new__ = lambda cls, *a: object.__new__(Point)
    print([type(p).__name__ for p in make(2)])


run()
tamper()
