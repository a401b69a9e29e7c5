# Bounds, constraints and defaults are evaluated when somebody asks, once.
def show(x):
    print("evaluate", x)
    return x


def f[T: show("bound"), U: (show("one"), show("two")) = show("default")](): ...


T, U = f.__type_params__
print("defined")
print(T.__bound__, T.__bound__)
print(U.__constraints__, U.__constraints__)
print(U.__default__, U.has_default(), T.has_default())
print(T.__constraints__, U.__bound__)


def later[V: Undefined](): ...


try:
    later.__type_params__[0].__bound__
except NameError as error:
    print(error)
Undefined = int
print(later.__type_params__[0].__bound__)


def mutual[A: list[B], B: dict[A, int]](): ...


A, B = mutual.__type_params__
print(A.__bound__, B.__bound__)
type Lazy = show("alias")
print("alias defined")
print(Lazy.__value__, Lazy.__value__, Lazy.__name__, Lazy)


class D[T = int, **P = [int, str]]: ...


class E[*Ts = *tuple[int, str]]: ...


print([p.__default__ for p in D.__type_params__ + E.__type_params__])
