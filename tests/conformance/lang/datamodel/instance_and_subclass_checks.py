# 3.3.4: isinstance and issubclass ask the metaclass; an exact type match does not ask.
class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", cls.__name__, instance)
        return instance in cls.accepted

    def __subclasscheck__(cls, sub):
        print("subclasscheck", cls.__name__, getattr(sub, "__name__", sub))
        return sub in cls.accepted


class Fake(metaclass=Meta):
    accepted = [1, int, "x"]


class Derived(Fake):
    pass


print(isinstance(1, Fake), isinstance(2, Fake), isinstance("x", (str, Fake)), isinstance(5, (Fake, int)))
print(issubclass(int, Fake), issubclass(str, Fake), issubclass(str, (int, Fake)))
print(isinstance(Fake(), Fake), isinstance(Derived(), Derived))
print(type.__instancecheck__(Fake, Derived()), type.__subclasscheck__(Fake, Derived))
try:
    raise ValueError
except ValueError as e:
    print(isinstance(e, (KeyError, (OSError, (ValueError,)))))
for bad in 3, "int", [int], (int, 3):
    for f in isinstance, issubclass:
        try:
            print(f(list if f is issubclass else "s", bad))
        except TypeError as e:
            print(e)
try:
    issubclass(3, int)
except TypeError as e:
    print(e)
