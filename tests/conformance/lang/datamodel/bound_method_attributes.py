# 3.2.8.2: bound methods: __self__, __func__, equality, hash, attribute access through the function.
class C:
    def m(self, x=1):
        "doc of m"
        return self, x

    @classmethod
    def cm(cls):
        return cls.__name__

    @staticmethod
    def sm():
        return "static"

    def __eq__(self, other):
        return True

    __hash__ = None


class D(C):
    pass


c, d = C(), D()
m = c.m
C.m.note = "on the function"
print(m.__self__ is c, m.__func__ is C.m, m.__name__, m.__qualname__, m.__doc__, m.__module__, m.note, m.__defaults__)
print(c.m == c.m, c.m is c.m, c.m == d.m, c.m == C().m, hash(c.m) == hash(c.m), c.m != d.m)
print(c.cm.__self__ is C, d.cm.__self__ is D, d.cm(), C.cm == c.cm, C.cm == D.cm, c.sm is C.sm, type(c.sm).__name__)
for name in "note", "__self__", "new":
    try:
        setattr(m, name, 1)
    except AttributeError as e:
        print(e)
import types
bound = types.MethodType(lambda self, *a: (self, a), "me")
print(bound(1, 2), bound.__self__, types.MethodType(len, [1, 2])(), repr(bound).startswith("<bound method <lambda> of 'me'>"))
for args in (len,), (1, 2), (len, None), ():
    try:
        types.MethodType(*args)
    except TypeError as e:
        print(e)
c.plain = C.m
print(c.plain("explicit"))
