# getattr, setattr, hasattr, delattr, vars, dir, callable, id.
class C:
    x = 1

    def __init__(self): self.y = 2
    def m(self): pass


c = C()
print(getattr(c, "x"), getattr(c, "z", 5), hasattr(c, "y"), hasattr(c, "z"))
setattr(c, "z", 3)
print(c.z, vars(c), sorted(n for n in dir(c) if not n.startswith("_")))
delattr(c, "z")
print(callable(c), callable(C), callable(c.m), callable(5), id(c) == id(c))
for action in (lambda: getattr(c, "nope"), lambda: getattr(c, 5), lambda: setattr(5, "x", 1), lambda: delattr(c, "x"),
               lambda: vars(5), lambda: setattr(C(), "m", 1), lambda: getattr(None, "x"), lambda: C.x.y):
    try:
        print(action())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(isinstance(c, C), isinstance(C, type), issubclass(C, object), type(c) is C)
