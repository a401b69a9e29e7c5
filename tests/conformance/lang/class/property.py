# property: getter, setter, deleter, docstring, errors.
class Celsius:
    def __init__(self, t):
        self._t = t

    @property
    def t(self):
        "temperature"
        return self._t

    @t.setter
    def t(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._t = value

    @t.deleter
    def t(self):
        print("deleting")
        del self._t

    @property
    def read_only(self):
        return 1

    write_only = property(None, lambda self, v: print("write", v))


c = Celsius(20)
c.t += 5
print(c.t, Celsius.t.__doc__, type(Celsius.t).__name__, Celsius.t.fget.__name__)
for action in (lambda: setattr(c, "t", -300), lambda: setattr(c, "read_only", 2), lambda: delattr(c, "read_only"),
               lambda: c.write_only):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
c.write_only = 3
del c.t
try:
    c.t
except AttributeError as e:
    print(e)
