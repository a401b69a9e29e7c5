# What annotation scopes in a class see: the class's names, later its attributes, then globals where the class binds
# the name, else the functions around.
x = "global"


def outer():
    x = "nonlocal"

    class Bound:
        type Alias = x
        first = Alias.__value__

        def meth[T: x](self, arg: x): ...
        bound = meth.__type_params__[0].__bound__
        annotation = meth.__annotations__["arg"]
        x = "class"
        type Later = x

    class Free:
        type Alias = x

        def meth[T: x](self, arg: x): ...

    class Global:
        global x
        type Alias = x
    Global.x = "class"
    return Bound, Free, Global


bound, free, glob = outer()
print(bound.first, bound.bound, bound.annotation, bound.Later.__value__)
print(free.Alias.__value__, free.meth.__type_params__[0].__bound__, free.meth.__annotations__)
print(glob.Alias.__value__)


class X:
    T = int

    def foo[U: T](self): ...
    type Alias = T


X.T = float
print(X.foo.__type_params__[0].__bound__, X.Alias.__value__)


class WeirdMapping(dict):
    def __missing__(self, key):
        if key == "T":
            raise RuntimeError("asked for T")
        raise KeyError(key)


class Meta(type):
    def __prepare__(name, bases):
        return WeirdMapping()


try:
    class MyClass[V](metaclass=Meta):
        class Inner[U](T):
            pass
except RuntimeError as e:
    print(e)
print([k for k in vars(X) if "classdict" in k])
