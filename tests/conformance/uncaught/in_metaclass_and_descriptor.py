# frames of __new__, __set_name__, __get__, __init_subclass__ and properties in a traceback
import traceback


class D:
    def __set_name__(self, owner, name):
        if name == "bad":
            raise ValueError(f"not {name}")

    def __get__(self, obj, cls=None):
        return obj.nothing


class Meta(type):
    def __new__(mcls, name, bases, ns):
        return super().__new__(mcls, name, bases, ns)


class Base:
    def __init_subclass__(cls, strict=False):
        if strict:
            raise TypeError("strict subclass")


def one():
    class A(metaclass=Meta):
        bad = D()


def two():
    class B(Base, strict=True):
        pass


def three():
    class C:
        d = D()

        @property
        def p(self):
            return self.d
    return C().p


for f in (one, two):
    try:
        f()
    except Exception:
        traceback.print_exc()
three()
