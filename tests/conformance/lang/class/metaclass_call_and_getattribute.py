# metaclasses with __call__, __getattribute__, __getattr__, __setattr__, __dir__, __len__, __iter__, __contains__, operators
class Meta(type):
    made = 0

    def __call__(cls, *args, **kw):
        Meta.made += 1
        if args and args[0] == "none":
            return None
        self = super().__call__(*args, **kw)
        self.tag = Meta.made
        return self

    def __getattribute__(cls, name):
        if name == "secret":
            return "from __getattribute__"
        return super().__getattribute__(name)

    def __getattr__(cls, name):
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"class {cls.__name__} has no {name}")

    def __setattr__(cls, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("del", name)
        super().__delattr__(name)

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("xyz")

    def __contains__(cls, v):
        return v == "in"

    def __getitem__(cls, k):
        return f"{cls.__name__}[{k}]"

    def __add__(cls, other):
        return type(cls.__name__ + other.__name__, (cls, other), {})

    def __eq__(cls, other):
        return isinstance(other, type) and cls.__name__ == other.__name__

    def __hash__(cls):
        return hash(cls.__name__)

    def __bool__(cls):
        return False

    def __repr__(cls):
        return f"<the class {cls.__name__}>"

    def __dir__(cls):
        return ["only", "these"]

    @property
    def upper(cls):
        return cls.__name__.upper()


class A(metaclass=Meta):
    def __init__(self, *args, **kw):
        self.args = args, kw


class B:
    pass


print(A(1, k=2).args, A("none"), A().tag, Meta.made)
print(A.secret, A.auto_thing, A.upper, len(A), list(A), "in" in A, "out" in A, A["k"], bool(A), repr(A), dir(A))
try:
    A.nothing
except AttributeError as e:
    print(e)
try:
    A().auto_thing
except AttributeError as e:
    print(e)
try:
    A().upper
except AttributeError as e:
    print(e)
A.x = 5
print(A.x, A().x)
del A.x
try:
    A.upper = 1
except AttributeError as e:
    print(e)
C = A + B
print(C, C.__mro__, type(C) is Meta, isinstance(C(), B))
D = Meta("A", (), {})
print(D == A, D is A, {A: 1}[D], D in [A], A != D, isinstance(A(), D), issubclass(D, A))
print([*A], dict(zip(A, A)), max(A), sorted(A, reverse=True))
x, y, z = A
print(x, y, z)


class Counted(type):
    registry = {}

    def __new__(mcls, name, bases, ns, /, key=None, **kw):
        cls = super().__new__(mcls, name, bases, ns, **kw)
        mcls.registry[key or name] = cls
        return cls

    def __init__(cls, name, bases, ns, /, **kw):
        kw.pop("key", None)
        super().__init__(name, bases, ns)
        cls.initialised = sorted(kw)

    @classmethod
    def __prepare__(mcls, name, bases, /, **kw):
        return {"prepared": sorted(kw)}


class P(metaclass=Counted, key="p"):
    def __init_subclass__(cls, **kw):
        cls.sub = kw


class Q(P, extra=1, key="q"):
    pass


print(Counted.registry["q"] is Q, Q.prepared, Q.sub, Q.initialised, P.prepared)
for f in (lambda: Counted("R", (P,), {}, other=2).sub, lambda: Counted("S", (), {}, other=2), lambda: Counted("S"),
          lambda: Counted("T", (5,), {}), lambda: Counted(1, (), {}), lambda: Counted("U", (P, P), {}), lambda: Counted("V", [], {})):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
