# getattr, setattr, hasattr, delattr, vars, dir: argument kinds and errors.
class C:
    x = 1

    def __init__(self):
        self.y = 2

    @property
    def bad(self):
        raise ValueError("in property")

    @property
    def attr_error(self):
        raise AttributeError("from the property")


class S:
    __slots__ = ("a",)


c = C()
print(getattr(c, "x"), getattr(c, "zz", None), getattr(c, "attr_error", "dflt"), hasattr(c, "attr_error"), hasattr(c, "y"), vars(c), vars(C)["x"])
setattr(c, "not an identifier", 5)
print(getattr(c, "not an identifier"), vars(c))
delattr(c, "not an identifier")
for f in (lambda: getattr(c, "zz")), (lambda: getattr(c, 5)), (lambda: getattr(c, "bad", 1)), (lambda: hasattr(c, "bad")), (lambda: hasattr(c, None)), (lambda: setattr(c, 1, 2)), \
        (lambda: delattr(c, "zz")), (lambda: delattr(c, b"y")), (lambda: getattr(c)), (lambda: getattr(c, "x", 1, 2)), (lambda: setattr(c, "x")), (lambda: vars(5)), (lambda: vars(S())), \
        (lambda: vars(1, 2)), (lambda: getattr(S(), "a")), (lambda: setattr(S(), "b", 1)), (lambda: setattr(5, "real", 1)), (lambda: setattr(int, "x", 1)), (lambda: delattr(str, "upper")), \
        (lambda: setattr(c, "bad", 1)), (lambda: delattr(c, "bad")), (lambda: setattr("s", "x", 1)), (lambda: getattr(c, "attr_error")), (lambda: dir(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Str(str):
    pass


print(getattr(c, Str("y")), hasattr(c, Str("q")))
