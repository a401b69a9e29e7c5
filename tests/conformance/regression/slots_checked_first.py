# all names of __slots__ are checked before the first one is compared with the class's variables
class Base:
    pass


def make(bases, slots, **extra):
    try:
        return type("C", bases, {"__slots__": slots, "value": 1, **extra})
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


make((Base,), ("value", "__dict__"))
make((Base,), ("value", "__weakref__"))
make((Base,), ("value", 1))
make((Base,), ("value", "no name"))
make((), ("value",))


class Slotted(Base, str):
    __slots__ = ["size"]


class Below(Slotted):
    pass


o = Slotted()
o.__class__ = Below  # both have a __dict__ and weak references, from Base
print(type(o).__name__, o.__dict__)
