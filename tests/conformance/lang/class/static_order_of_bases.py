# 8.8: bases and keywords are evaluated before the body; the MRO is C3; inconsistent ones are refused.
def e(x, name):
    print(name, end=" ")
    return x


class A(e(object, "base"), metaclass=e(type, "meta")):
    print("body")


class B(A):
    pass


class C(A):
    pass


class D(B, C):
    pass


print([c.__name__ for c in D.__mro__])


class X:
    pass


class Y:
    pass


class XY(X, Y):
    pass


class YX(Y, X):
    pass


for bases in (XY, YX), (X, XY), (A, B), (X, X), (int, str), (bool,), (type(None),), (type(len),), (3,), (object, X), (X, object), (int, X), (dict, list), (type(...),):
    try:
        print([c.__name__ for c in type("New", bases, {}).__mro__])
    except TypeError as err:
        print(str(err).replace("\n", " / "))
bases = [B, C]
class E(*bases, **{"metaclass": type}): pass
print([c.__name__ for c in E.__mro__])


class O:
    pass


class F(O): pass
class G(O): pass
class H(O): pass
class K1(F, G, H): pass
class K2(G, G.__class__.__call__(type, "Z", (O,), {})): pass
class K3(F, H): pass
class Z(K1, K3): pass


print([c.__name__ for c in Z.__mro__])
