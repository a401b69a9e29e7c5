# __name__, __qualname__, __module__ and repr of nested classes.
class Outer:
    class Inner:
        class Deep:
            def m(self):
                class Local:
                    pass
                return Local


def f():
    class InFunction:
        def method(self): pass
    return InFunction


for c in Outer, Outer.Inner, Outer.Inner.Deep, Outer.Inner.Deep().m(), f():
    print(c, c.__name__, c.__qualname__, c.__module__)
print(f().method.__qualname__)


class Renamed:
    __qualname__ = "Other.Name"
    __module__ = "elsewhere"


print(Renamed, Renamed.__name__)
Renamed.__name__ = "New"
print(Renamed.__name__, Renamed.__qualname__)
for value in 5, "with\0null":
    try:
        Renamed.__name__ = value
    except (TypeError, ValueError) as e:
        print(e)
