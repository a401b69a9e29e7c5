# What C code says: AttributeErrors of hooks and of members, the arguments of SyntaxError, __dict__ of exceptions.
class A:
    blech = None

    def __getattr__(self, name):
        raise AttributeError()


class B:
    def __getattribute__(self, name):
        raise AttributeError(23)


class C:
    def __getattr__(self, name):
        raise AttributeError("told", name="other", obj=5)


for cls in A, B, C:
    try:
        cls().bluch
    except AttributeError as e:
        print(e, repr(e.name), type(e.obj).__name__)
print(hasattr(A(), "x"), getattr(A(), "blech", 1), getattr(A(), "x", 1))


class X:
    __slots__ = "a"


X.__module__ = "some.module"
for act in (lambda: X().a), (lambda: delattr(X(), "a")):
    try:
        act()
    except AttributeError as e:
        print(e)
for args in ("f", 1, 2), ("f", 1, 2, 4, 5, 6, 7), ("f", 1, 2, "t", 1), ("f", 1, 2, "t", 1, 2), ("f", 1, 2, "t"):
    try:
        print(SyntaxError("bad", args).args)
    except TypeError as e:
        print(e)


class Own(Exception):
    pass


for e in ValueError(), Own():
    try:
        del e.__dict__
    except TypeError as problem:
        print(problem)
