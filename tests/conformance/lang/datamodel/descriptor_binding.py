# 3.3.2.3: direct call, instance binding, class binding and super binding of a descriptor.
class Show:
    def __get__(self, instance, owner=None):
        return ("get", None if instance is None else type(instance).__name__, owner and owner.__name__)


class A:
    attr = Show()


class B(A):
    def through_super(self):
        return super().attr

    @classmethod
    def super_of_class(cls):
        return super().attr


class C(B):
    pass


c = C()
print(A.__dict__["attr"].__get__(c, C), A.__dict__["attr"].__get__(c))
print(c.attr, C.attr, A().attr, A.attr)
print(c.through_super(), C.super_of_class())
print(super(B, c).attr, super(C, C).attr)


def f(self):
    return self


print(f.__get__("x")(), f.__get__(None, int) is f, f.__get__(3, int)())
try:
    f.__get__(None)
except TypeError as e:
    print(e)
try:
    f.__get__()
except TypeError as e:
    print(e)
print(property(len).__get__(None, int).fget is len, property(len).__get__("four"))
