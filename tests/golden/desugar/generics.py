type Plain = list[int]
type Pair[A, B: str = int] = tuple[A, B]


@decorator
def f[T: (int, str), *Ts, **P](x: T, y=default(), *args: *Ts, z=1) -> T:
    return T


class C[K, V = K](Base[K]):
    """docstring"""

    N = int
    field: V

    async def m[W: N](self, x: N = N) -> W:
        yield x

    type Alias = N | K
    type Generic[Q] = N[Q]
