# __init_subclass__ of the parents gets the keywords; it is a class method without saying so.
class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))


class A(Base, tag="a"): pass
class B(A): pass
class C(B, tag="c"): pass


print(Base.registry)
for make in (lambda: type("D", (Base,), {}, unknown=1), lambda: type("E", (), {}, x=1)):
    try:
        make()
    except TypeError as e:
        print(e)
try:
    class F(k=1): pass
except TypeError as e:
    print(e)


class Other:
    def __init_subclass__(cls):
        raise ValueError("no subclasses")


try:
    class G(Other): pass
except ValueError as e:
    print(e, "G" in globals())
