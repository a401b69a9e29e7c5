# Functions of a class become bound methods on access; static and class methods.
class C:
    def m(self, x): return self.name, x

    @staticmethod
    def s(x): return "static", x

    @classmethod
    def c(cls, x): return cls.__name__, x


class D(C):
    pass


d = D()
d.name = "d"
bound = d.m
print(bound(1), C.m(d, 2), d.s(3), C.s(4), d.c(5), C.c(6), D.c(7))
print(bound.__self__ is d, bound.__func__ is C.m, bound == d.m, bound is d.m, hash(bound) == hash(d.m))
d.own = lambda x: ("not bound", x)
print(d.own(8))
D.added = lambda self: ("added later", self.name)
print(d.added())
try:
    C.m(1)
except TypeError as e:
    print(e)
try:
    bound.attribute = 1
except AttributeError as e:
    print(e)
print(bound.__name__, bound.__qualname__, C.__dict__["s"].__func__.__name__)
