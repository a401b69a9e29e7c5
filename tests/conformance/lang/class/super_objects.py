# super objects: attributes, unbound forms, setting and deleting through them, with properties, in __getattr__, rebinding
class Base:
    x = 1

    def m(self):
        return "Base.m"

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, value):
        self._v = value

    def __getitem__(self, k):
        return ("Base", k)

    def __getattr__(self, name):
        if name.startswith("dyn"):
            return "dynamic " + name
        raise AttributeError(name)


class Left(Base):
    x = 2

    def m(self):
        return "Left " + super().m()


class Right(Base):
    x = 3

    def m(self):
        return "Right " + super().m()


class Both(Left, Right):
    x = 4

    def m(self):
        return "Both " + super().m()

    def __getitem__(self, k):
        return super().__getitem__(k)

    @property
    def v(self):
        return super().v * 2

    @v.setter
    def v(self, value):
        super(Both, type(self)).v.__set__(self, value + 1)


b = Both()
print(b.m(), b[5], Both.__mro__[1].__name__)
b.v = 10
print(b.v, b._v)
s = super(Left, b)
print(s.x, s.m(), s.__thisclass__.__name__, s.__self__ is b, s.__self_class__.__name__)
print(super(Both, Both).x, super(Both, Both).m(b), super(Both, Both).__self__ is Both)
for f in (lambda: super(Left, b)[1], lambda: super(Left, 5), lambda: super(5, b), lambda: super(Base, b).x, lambda: super(Both, b).dyn,
          lambda: super(Base, b).m, lambda: super(), lambda: super(1, 2, 3), lambda: super(Left, Right), lambda: super(Left, b, k=1)):
    try:
        print(f())
    except (TypeError, AttributeError, RuntimeError) as e:
        print(type(e).__name__, e)
try:
    super(Both, b).x = 1
except AttributeError as e:
    print(e)
try:
    del super(Both, b).x
except AttributeError as e:
    print(e)
unbound = super(Left)
print(unbound.__self__, unbound.__self_class__, repr(unbound)[:15], unbound.__get__(b).x)
Left.later = unbound
try:
    print(b.later.x)
except AttributeError as e:
    print(e)
print(repr(s).split(" at ")[0], isinstance(s, Left), s.__class__ is super)


class MySuper(super):
    def __getattribute__(self, name):
        return "mine " + name if name == "m" else super().__getattribute__(name)


print(MySuper(Both, b).m, MySuper(Both, b).x)


class Meta(type):
    def hello(cls):
        return "Meta.hello"


class Meta2(Meta):
    def hello(cls):
        return "Meta2 " + super().hello()


class K(metaclass=Meta2):
    @classmethod
    def cm(cls):
        return "K.cm"


class K2(K):
    @classmethod
    def cm(cls):
        return "K2 " + super().cm() + super(K2, cls).cm()

    def __new__(cls, *a):
        self = super().__new__(cls)
        self.made = super().__class__ is super
        return self

    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.kw = kw


class K3(K2, a=1):
    pass


print(K2.hello(), K3.cm(), K3.kw, K2().made)
old = Left.m
Left.m = lambda self: "New " + super(Left, self).m()
print(b.m())
Both.__bases__ = (Right, Left)
print(b.m(), [c.__name__ for c in Both.__mro__])
