# A metaclass' mro() runs when __bases__ is assigned, may fail and may assign __bases__ itself.
class Meta(type):
    ready = False

    def __repr__(cls):
        return cls.__name__

    def mro(cls):
        if Meta.ready and cls.__name__ == "C":
            Meta.ready = False
            C.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


Meta.ready = True
C.__bases__ = (B1,)
print(C.__bases__, C.__mro__, B2.__subclasses__(), B1.__subclasses__())
B1.__bases__ = (C,)
print(B1.__mro__)


class Base:
    pass


class Other:
    pass


class D(Base):
    pass


class E(D):
    pass


class Refusing(type):
    count = 0

    def mro(cls):
        Refusing.count += 1
        if Refusing.count > 1:
            raise RuntimeError("not twice")
        return type.mro(cls)


class F(D, metaclass=Refusing):
    pass


try:
    D.__bases__ = (Other,)
except RuntimeError as e:
    print(e, [c.__name__ for c in E.__mro__], [c.__name__ for c in D.__mro__])


class Seen(type):
    def mro(cls):
        print(cls.__mro__)
        return type.mro(cls)


class G(metaclass=Seen):
    pass


class Without(type):
    def mro(cls):
        return (Base,)


try:
    class H(metaclass=Without):
        pass
except TypeError as e:
    print(e)


class Extending(type):
    def mro(cls):
        if cls.__name__ != "X":
            try:
                class X(cls):
                    pass
            except TypeError as e:
                print(e)
        return type.mro(cls)


class I(metaclass=Extending):
    pass
