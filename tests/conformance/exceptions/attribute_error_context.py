# AttributeError from __getattr__ or __getattribute__ gets name and obj when it has none of its own.
class Hook:
    def __getattr__(self, name):
        raise AttributeError("from the hook")


class All:
    def __getattribute__(self, name):
        raise AttributeError("from getattribute")


class Own:
    def __getattr__(self, name):
        raise AttributeError("own", name="other", obj=5)


class Sub(AttributeError):
    pass


class Subclassed:
    def __getattr__(self, name):
        raise Sub("sub")


class KeyErrors:
    def __getattr__(self, name):
        raise KeyError(name)


for cls in Hook, All, Own, Subclassed, KeyErrors:
    o = cls()
    try:
        o.thing
    except Exception as e:
        print(cls.__name__, repr(e), getattr(e, "name", None), getattr(e, "obj", None) is o)
e = AttributeError("plain")
print(e.name, e.obj, AttributeError(name="n").name)
