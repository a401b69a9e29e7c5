# method resolution orders: diamonds, conflicts, mro() of metaclasses, __mro_entries__, __init_subclass__ through super, __subclasses__
def t(f):
    try:
        return f()
    except TypeError as e:
        return f"TypeError: {e}"


def names(c):
    return "".join(k.__name__ for k in c.__mro__ if k is not object)


class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass
class F(A, D): pass


print(names(C), names(E), names(F), names(type("G", (E, F), {})) if False else "", t(lambda: type("X", (A, B, C), {})), t(lambda: names(type("Y", (C, A, B), {}))), t(lambda: type("Z", (O, A), {})), t(lambda: type("W", (C, type("V", (B, A), {})), {})))
print(t(lambda: type("X", (A, A), {})), t(lambda: type("X", (object, A), {})), t(lambda: type("X", (int, str), {})), t(lambda: type("X", (bool,), {})), t(lambda: type("X", (type(None),), {})), t(lambda: type("X", (type(len),), {})), t(lambda: type("X", (lambda: 0,), {})), t(lambda: type("X", (int, list), {})), t(lambda: names(type("X", (Exception, A), {}))), t(lambda: type("X", (slice,), {})))


class Meta(type):
    def mro(cls):
        default = super().mro()
        if cls.__name__ == "Reversed":
            return [default[0]] + default[1:-1][::-1] + default[-1:]
        if cls.__name__ == "Bad":
            return [cls, 5]
        if cls.__name__ == "Short":
            return [cls]
        return default


class R1(metaclass=Meta):
    def who(self):
        return "R1"


class R2(metaclass=Meta):
    def who(self):
        return "R2"


class Reversed(R1, R2):
    pass


print(Reversed().who(), names(Reversed), t(lambda: Meta("Bad", (R1,), {})), isinstance(Reversed(), R1), issubclass(Reversed, R2))


class Entry:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print("entries for", len(bases))
        return self.bases


class H(Entry(A), Entry(), Entry(D, B)):
    pass


print(names(H), H.__orig_bases__ != H.__bases__, [b.__name__ for b in H.__bases__], t(lambda: type("I", (Entry(A),), {})))
log = []


class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        log.append((cls.__name__, tag))


class Mixin:
    def __init_subclass__(cls, /, extra=0, **kw):
        super().__init_subclass__(**kw)
        log.append(("mixin", cls.__name__, extra))


class J(Base, tag="j"):
    pass


class K(Mixin, Base, tag="k", extra=5):
    pass


class L(J, K):
    pass


print(log, t(lambda: type("M", (Base,), {}, unknown=1)), t(lambda: type("M", (Base,), {}, tag=2).__name__), log[-1])
print(sorted(c.__name__ for c in O.__subclasses__()), A.__subclasses__()[0].__name__, C.mro() == list(C.__mro__), type.mro(C)[1].__name__, C.__base__.__name__, E.__bases__[1].__name__)


class P:
    def f(self):
        return ["P"]


class Q(P):
    def f(self):
        return ["Q"] + super().f()


class S(P):
    def f(self):
        return ["S"] + super().f()


class T(Q, S):
    def f(self):
        return ["T"] + super().f()


print(T().f(), Q().f(), super(Q, T()).f(), super(S, T()).f(), [c.f(T())[0] for c in T.__mro__[:-1]])
S.f = lambda self: ["new S"] + super(S, self).f()
print(T().f())
del S.f
print(T().f())
Q.__bases__ = (S,)
print(T().f(), names(T), Q().f(), t(lambda: setattr(P, "__bases__", (T,))), t(lambda: setattr(S, "__bases__", (Q,))))
