# Annotation scopes in a class see its names; functions in them do not.
Name = "global"


class C:
    Name = "class"

    def method[T: Name](self, x: Name = Name) -> Name:
        return Name

    type Alias = Name
    type Listed = [Name for _ in range(1)]

    class Nested[T: Name]:
        bound = Name


T, = C.method.__type_params__
print(T.__bound__, C.method.__annotations__, C().method())
print(C.Alias.__value__, C.Listed.__value__)
print(C.Nested.__type_params__[0].__bound__, C.Nested.bound)
C.Name = "changed"


class Private:
    def f[__T](self, x: __T) -> __T:
        return __T

    class __Hidden[__U]:
        pass


print(Private.f.__type_params__, Private.f.__annotations__, Private().f(1))


class Shadow[T]:
    T = "own"
    seen = T


print(Shadow.seen, Shadow.__type_params__)
