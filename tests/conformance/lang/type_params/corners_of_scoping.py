# type parameters: shadowing, class scope, comprehensions, nonlocal, lazily evaluated bounds that see later names, walrus, recursion
def f[T: Later](x: T) -> list[T]:
    T2 = T
    return T2, [T for _ in range(1)][0] is T, (lambda: T)() is T


class Later:
    pass


T = "global T"
r = f(1)
print(r[0], r[1:], f.__type_params__, f.__type_params__[0].__bound__, f.__annotations__["return"], T)


class C[T, *Ts, **P]:
    t = T
    T_in_body = [T for _ in range(1)]
    alias = dict[str, T]

    def m[T](self, x: T) -> T:
        return T

    def own(self):
        return T

    class Inner[U]:
        both = (T, U)
    type Alias[V] = tuple[T, V, C]


print(C.t, C.__type_params__, C().own() is C.t, C().m(1) is C.t, C.Inner.both, C.Inner.__type_params__)
print(C.Alias, C.Alias.__value__, C.Alias[int], C.__orig_bases__, C[int, str, [bool]], C.__parameters__)


class Shadow[T]:
    T = "attribute"
    seen = T

    def m(self) -> T:
        return T


print(Shadow.seen, Shadow().m(), Shadow.m.__annotations__)


class Base:
    def __init_subclass__(cls, **kw):
        print(cls.__name__, kw, getattr(cls, "__type_params__", None))


class D[T](Base, extra=T.__name__, other=(lambda: T)().__name__):
    pass


def decorate(label):
    print("decorator", label)
    return lambda f: f


@decorate([T])
def g[T](x: T = T, *, y: list[T] = (T, 5)) -> T:
    return x, y


print(g(), g.__annotations__, g.__defaults__)


def outer():
    n = 0

    def inc[T]():
        nonlocal n
        n += 1
        return T.__name__, n

    class K[U]:
        nonlocal n
        n = n + 10
        value = n
    return inc(), inc(), n, K.value


print(outer())
type Rec[X] = None | tuple[X, Rec[X]]
print(Rec.__value__, Rec[int].__args__, Rec.__type_params__, Rec.__module__, Rec.__name__)
type Bad = undefined_name
try:
    Bad.__value__
except NameError as e:
    print(e)
undefined_name = 5
print(Bad.__value__, Bad.__value__)
del undefined_name
print(Bad.__value__)


def bound[T: (print("evaluated"), int)[1:] = print("default")](): ...


print("made")
print(bound.__type_params__[0].__constraints__ if hasattr(bound.__type_params__[0], "__constraints__") else None)
print(bound.__type_params__[0].__default__, bound.__type_params__[0].has_default())
for text in ("def f[T, T](): 0", "def f[T](T): 0", "class C[T]: global T", "def f[T](): nonlocal T", "type A[T: (yield)] = 1", "type A = (x := 1)",
             "def f[T: (x := 1)](): 0", "class C[T]((yield)): 0", "type A = await x", "def f[T=int, U](): 0", "def f[*Ts: int](): 0", "def f[**P = [int]](): 0",
             "class C[]: 0", "type f[T](x) = 1", "def f[__T](): 0", "type X[*Ts = *tuple[int]] = 1", "type X[*Ts = int, T = str] = 1", "def g[T](): T = 1", "def g[T](): global T"):
    try:
        compile(text, "t", "exec")
        print("ok", text)
    except SyntaxError as e:
        print(text, "|", e.msg)
