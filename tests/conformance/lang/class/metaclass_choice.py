# The metaclass is the most derived of the bases' ones; a conflict is an error; any callable may be given.
class M1(type): pass
class M2(M1): pass
class M3(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass


print(type(C).__name__)
class D(B, metaclass=M1): pass
print(type(D).__name__)
try:
    class E(A, metaclass=M3): pass
except TypeError as e:
    print(e)


def function(name, bases, namespace, **kw):
    return name, bases, sorted(k for k in namespace if not k.startswith("__")), kw


class F(A, metaclass=function, k=5):
    x = 1
print(F)
try:
    class G(metaclass=5): pass
except TypeError as e:
    print(e)
