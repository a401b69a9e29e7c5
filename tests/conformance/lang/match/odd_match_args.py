# __match_args__ as property, descriptor, list, with duplicates, non-strings, empty; inherited and changed while matching
class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def positional(v, cls):
    match v:
        case cls(a, b):
            return "two", a, b
        case cls(a):
            return "one", a
        case cls():
            return "none"
    return "no match"


def attempt(label, f, *args):
    try:
        print(label, f(*args))
    except Exception as e:
        print(label, type(e).__name__, e)


class FromMeta(type):
    @property
    def __match_args__(cls):
        print("asked", cls.__name__)
        return "x", "y"


class M(metaclass=FromMeta):
    x, y = 1, 2


class Slots:
    __slots__ = ("x", "y")
    __match_args__ = __slots__


class OnInstance:
    x = y = 0


attempt("plain", positional, P(1, 2), P)
attempt("meta property", positional, M(), M)
s = Slots()
s.x = 5
attempt("slot unset", positional, s, Slots)
i = OnInstance()
i.__match_args__ = ("x", "y")
attempt("on instance", positional, i, OnInstance)
for args in (["x", "y"], ("x",), (), ("x", 5), ("x", "x"), "xy", None, 5, ("x", "nope"), ("__class__", "__doc__"), type("T", (tuple,), {})(("x", "y"))):
    P.__match_args__ = args
    attempt(repr(args), positional, P(1, 2), P)
P.__match_args__ = ("x", "y")


class Sub(P):
    pass


class Sub2(P):
    __match_args__ = P.__match_args__ + ("z",)
    z = 3


attempt("inherited", positional, Sub(3, 4), Sub)
attempt("sub as base", positional, Sub2(3, 4), P)
attempt("base as sub", positional, P(3, 4), Sub2)


def three(v):
    match v:
        case Sub2(a, y=b, z=c):
            return a, b, c
        case P(x, y=0) | P(x=0, y=x):
            return "or", x
        case P(P(a, _) as inner, P(y=b)):
            return inner.x, a, b


attempt("mixed", three, Sub2(1, 2))
attempt("or 1", three, P(7, 0))
attempt("or 2", three, P(0, 8))
attempt("nested", three, P(P(1, 2), P(3, 4)))


class Changes(P):
    @property
    def x(self):
        Changes.__match_args__ = ("y", "x")
        return "x"

    @x.setter
    def x(self, v):
        pass


attempt("changed while matching", positional, Changes(1, 2), Changes)
attempt("afterwards", positional, Changes(1, 2), Changes)


class Raises:
    __match_args__ = ("a", "b")

    def __getattr__(self, name):
        raise AttributeError(name) if name == "a" else KeyError(name)


def keyword(v):
    match v:
        case Raises(a=_):
            return "a"
        case Raises(c=_):
            return "c"


attempt("AttributeError fails", positional, Raises(), Raises)
attempt("KeyError bubbles", keyword, Raises())
for cls in (5, "P", None, len, [P], P(1, 2)):
    attempt("not a class", positional, P(1, 2), cls)
attempt("union", positional, 5, int | str)
attempt("generic", positional, [1], list[int])
attempt("int positional", positional, 5, int)
attempt("object", positional, 5, object)
attempt("type", positional, int, type)
