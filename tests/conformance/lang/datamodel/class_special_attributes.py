# 3.2.10: the special attributes of classes and which may be changed.
class Base:
    "base doc"
    x: int = 1


class Derived(Base):
    def method(self):
        self.seen = 1
        self.also: int = 2


print(Derived.__name__, Derived.__qualname__, Derived.__module__, Derived.__bases__, Derived.__base__, Derived.__doc__)
print([c.__name__ for c in Derived.__mro__], Derived.mro() == list(Derived.__mro__), Base.__subclasses__() == [Derived])
print(Base.__annotations__, Derived.__annotations__, Base.__type_params__, type(Base.__dict__).__name__)
print(Base.__dictoffset__ != 0, int.__dictoffset__, int.__basicsize__ > 0, object.__flags__ == 0)
Derived.__name__, Derived.__qualname__, Derived.__module__, Derived.__doc__ = "Renamed", "a.b.Renamed", "elsewhere", "new doc"
print(Derived, Derived.__name__, Derived.__doc__)
for name, value in (("__name__", 3), ("__name__", "a\0b"), ("__qualname__", 1), ("__bases__", ()), ("__bases__", [Base]), ("__bases__", (int,)),
                    ("__mro__", ()), ("__dict__", {}), ("__bases__", (Derived,))):
    try:
        setattr(Derived, name, value)
        print("set", name)
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
for cls, name in (Derived, "__name__"), (int, "__name__"), (int, "new"), (Derived, "nothing"), (Derived, "__module__"):
    try:
        delattr(cls, name)
        print("deleted", name)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
