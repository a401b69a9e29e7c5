X = int


def generic[T: X, *Ts, **P = [T]](a: T, b: X = X) -> T:
    T2 = T

    def inner():
        return T, a

    return inner


class Generic[K, V = K](dict[K, V], metaclass=type):
    X = str
    key: K

    def method[W: (X, K)](self, x: X) -> W:
        return V, W, X

    type Alias = list[X]
    type Params[Q] = dict[Q, X, K]

    class __Private[__R]:
        field: __R


type Alias = X | None
type Tree[T] = tuple[T, Tree[T]]


def function():
    X = float

    class Local:
        X = bytes

        def method[T: X](self, x: [X for _ in X]): ...

    def plain[T]():
        return X, T
