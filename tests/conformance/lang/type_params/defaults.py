# Default values of type parameters (PEP 696): evaluated when asked for.
def show(x):
    print("eval", x)
    return x


class Box[T = show(int), **P = [int], *Ts = *tuple[int, str]]:
    pass


T, P, Ts = Box.__type_params__
print(T, Ts, P)
print(T.has_default(), Ts.has_default(), P.has_default())
print(T.__default__, T.__default__)
print(P.__default__)
type Alias[A, B = list[A]] = dict[A, B]
print(Alias.__type_params__[0].has_default(), Alias.__type_params__[1].__default__)


def f[X = None](x: X) -> X: return x


print(f.__type_params__[0].__default__, f(3))


def g[Y](y): return y


print(g.__type_params__[0].__default__)
