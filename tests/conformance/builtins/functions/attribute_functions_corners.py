# getattr, setattr, delattr, hasattr, vars, dir, callable, isinstance, issubclass with odd names, objects and errors
def t(f):
    try:
        return f()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


class S(str):
    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str.__eq__(self, other)


class P:
    x = 1

    @property
    def fails(self):
        raise ValueError("property fails")

    @property
    def missing(self):
        raise AttributeError("property is missing")

    def __dir__(self):
        return ["b", "a", "b"]


p = P()
for f in (lambda: getattr(p, "x"), lambda: getattr(p, S("x")), lambda: getattr(p, "y", None), lambda: getattr(p, "y"), lambda: getattr(p, 5), lambda: getattr(p, None, 1), lambda: getattr(p), lambda: getattr(p, "fails", 1), lambda: getattr(p, "missing", "default"), lambda: getattr(p, "a b", "odd"), lambda: getattr(p, "", "empty"), lambda: getattr(p, "\ud800", "surrogate"), lambda: getattr(p, "x", default=1),
          lambda: hasattr(p, "x"), lambda: hasattr(p, "fails"), lambda: hasattr(p, "missing"), lambda: hasattr(p, 5), lambda: hasattr(p, b"x"), lambda: setattr(p, "a b", 5), lambda: getattr(p, "a b"), lambda: setattr(p, 5, 5), lambda: setattr(p, S("own"), 1), lambda: sorted(vars(p)), lambda: delattr(p, "a b"), lambda: delattr(p, "x"), lambda: delattr(p, "nope"), lambda: delattr(p, "fails"), lambda: setattr(p, "fails", 1), lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: setattr(len, "x", 1), lambda: delattr(int, "real"), lambda: setattr(None, "x", 1), lambda: setattr(p.__init__, "x", 1), lambda: setattr(P.fails, "x", 1), lambda: setattr(super(P, p), "x", 1)):
    print(ascii(t(f)))
print(dir(p), t(lambda: dir(1, 2)), t(lambda: vars(5)), t(lambda: vars(p)), t(lambda: vars([])), sorted(k for k in vars(P) if k[0] != "_"), t(lambda: vars(P).__setitem__("q", 1)), type(vars(P)).__name__)


class NoDict:
    __slots__ = ("a",)


class FakeDict:
    @property
    def __dict__(self):
        return {"fake": 1}


class BadDir:
    def __dir__(self):
        return 5


print(t(lambda: vars(NoDict())), vars(FakeDict()), "fake" in dir(FakeDict()), t(lambda: dir(BadDir())), "a" in dir(NoDict()), dir(type("E", (), {}))[:1])
print([callable(x) for x in (len, P, p, lambda: 0, 5, P.fails, p.__init__, type, None, type("C", (), {"__call__": None})(), type("C", (), {"__call__": 5})())])
inst = type("C", (), {})()
inst.__call__ = lambda: 1
print(callable(inst), t(lambda: inst()))
for f in (lambda: isinstance(5, (int, str)), lambda: isinstance(5, (str, (float, (int,)))), lambda: isinstance(5, ()), lambda: isinstance(5, 5), lambda: isinstance(5, (int, 5)), lambda: isinstance(5, (str, 5)), lambda: isinstance(5, int | str), lambda: isinstance(5, int | None), lambda: isinstance(None, int | None), lambda: isinstance(None, None), lambda: isinstance([], list[int]), lambda: isinstance(5, [int]), lambda: isinstance(True, int), lambda: issubclass(bool, int), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: issubclass(int, (str, object)), lambda: issubclass(int, int | str), lambda: issubclass(int, ()), lambda: isinstance(int, type), lambda: isinstance(type, object), lambda: isinstance(object, type), lambda: issubclass(type, object), lambda: isinstance(5), lambda: isinstance(5, "int"), lambda: isinstance(5, typing.Any) if False else "", lambda: isinstance(5, (int | str, float))):
    print(t(f))


class Meta(type):
    def __instancecheck__(cls, o):
        if o == "raise":
            raise LookupError("from instancecheck")
        return o == "yes"

    def __subclasscheck__(cls, c):
        return c is int


class M(metaclass=Meta):
    pass


class Liar:
    __class__ = int


class Proxy:
    @property
    def __class__(self):
        return dict


class BadClass:
    @property
    def __class__(self):
        raise KeyError("no class")


class Bases:
    __bases__ = (int,)


print(isinstance("yes", M), isinstance("no", M), isinstance(M(), M), issubclass(int, M), issubclass(M, M), t(lambda: isinstance("raise", M)), t(lambda: isinstance("x", (str, M))), isinstance(Liar(), int), type(Liar()) is int, isinstance(Proxy(), dict), isinstance(Proxy(), Proxy), t(lambda: isinstance(BadClass(), int)), t(lambda: issubclass(Bases(), int)), t(lambda: isinstance(5, Bases())))


def match_liar(v):
    match v:
        case int():
            return "int"
        case dict():
            return "dict"
    return "other"


print(match_liar(Liar()), match_liar(Proxy()), match_liar(True))
print(id(p) == id(p), t(lambda: id()), hash(5) == hash(5.0), t(lambda: hash([])), t(lambda: hash({})), hash(None) == hash(None), hash("a") == hash(S("a")), t(lambda: hash(slice([], 1))), type(type(type)), type(p) is P, t(lambda: type()), t(lambda: type(1, 2)), t(lambda: object(1)), t(lambda: P(1)), repr(object())[:14])
