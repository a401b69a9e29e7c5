# 3.3.3.3: the most derived metaclass must be a subtype of all candidates.
class M1(type):
    pass


class M2(type):
    pass


class M3(M1, M2):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


for name, bases, kw in (("C", (A, B), {}), ("D", (A,), {"metaclass": M2}), ("E", (A, B), {"metaclass": M3}),
                        ("F", (A,), {"metaclass": type}), ("G", (), {"metaclass": M3})):
    try:
        import types
        cls = types.new_class(name, bases, kw)
        print(name, type(cls).__name__)
    except TypeError as e:
        print(name, e)
try:
    class Bad(A, B):
        pass
except TypeError as e:
    print(e)


class C(A, B, metaclass=M3):
    pass


class D(C, A):
    pass


print(type(D).__name__, types.prepare_class("X", (D,))[0].__name__)


def factory(name, bases, namespace, **kw):
    return name, bases, sorted(k for k in namespace if not k.startswith("__")), kw


class NotAClass(metaclass=factory, extra=1):
    x = 1


print(NotAClass)
class AlsoNot(A, metaclass=factory):
    pass
print(AlsoNot[0], AlsoNot[1])
