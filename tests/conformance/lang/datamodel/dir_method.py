# 3.3.2: dir() calls __dir__ and sorts what it returns.
class D:
    def __dir__(self):
        return ("b", "a", "c")


class Gen:
    def __dir__(self):
        yield "z"
        yield "y"


class Base:
    shared = 1

    def method(self):
        pass


class Derived(Base):
    own = 2


def names(value):
    return [n for n in dir(value) if not n.startswith("__")]


print(dir(D()), dir(Gen()))
d = Derived()
d.attribute = 3
print(names(d), names(Derived), names(Base))
print("__class__" in dir(d), "__init__" in dir(Derived), "mro" in dir(Derived), "mro" in dir(type))
for bad in 5, [1, "a"]:
    class Bad:
        def __dir__(self):
            return bad
    try:
        print(dir(Bad()))
    except TypeError as e:
        print(e)
print(dir(3) == sorted(object.__dir__(3)), len(dir(object())) > 20)
