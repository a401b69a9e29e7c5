# 8.8, 3.3.3: metaclasses that count, register, check and change classes; attributes and operators of classes.
class Registry(type):
    classes = {}

    def __new__(mcs, name, bases, ns, *, tag=None, **kw):
        cls = super().__new__(mcs, name, bases, dict(ns), **kw)
        mcs.classes[name] = tag
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.order = len(Registry.classes)

    def __iter__(cls):
        return iter(sorted(n for n in vars(cls) if not n.startswith("_")))

    def __len__(cls):
        return sum(1 for _ in cls)

    def __contains__(cls, name):
        return any(n == name for n in cls)

    def __getattr__(cls, name):
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"class {cls.__name__} has no {name}")

    def __setattr__(cls, name, value):
        if name == "frozen":
            raise TypeError("frozen")
        super().__setattr__(name, value)

    def __call__(cls, *args, **kw):
        instance = super().__call__(*args, **kw)
        instance.made_by = cls.__name__
        return instance

    def __or__(cls, other):
        return f"{cls.__name__}|{getattr(other, '__name__', other)}"

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __repr__(cls):
        return f"<registered {cls.__name__}>"

    def __bool__(cls):
        return len(cls) > 0

    @property
    def shown(cls):
        return cls.__name__.upper()

    def class_only(cls):
        return "only on the class", cls.__name__


class A(metaclass=Registry, tag="first"):
    x = 1

    def m(self):
        return self.x


class B(A, tag="second"):
    pass


class Empty(metaclass=Registry):
    __slots__ = ("made_by", "order")


try:
    print(Registry.classes)
except Exception as e:
    print(e)
print(A, B, list(A), len(B), "m" in A, "m" in B, A.auto_value, A.shown, A.class_only(), A | B, A | 5, sorted([B, A]), bool(A), [c for c in (A, B) if c], A.order, B().made_by, B().m(), hasattr(A(), "class_only"), hasattr(A(), "shown"), hasattr(A(), "auto_x"))
for f in (lambda: A.nothing), (lambda: setattr(A, "frozen", 1)), (lambda: A().class_only), (lambda: A > 5), (lambda: A & B), (lambda: A[0]), (lambda: Empty().made_by and Empty().nothing):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
A.y = 5
del A.x
print(list(A), type(A) is Registry, isinstance(B, Registry), Registry.__mro__[1], type(Registry).__name__, issubclass(B, A))
class Meta2(Registry):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {"prepared": True}
class C(A, metaclass=Meta2): pass
print(list(C), type(C).__name__, repr(C))
