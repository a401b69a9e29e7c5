# Type parameters.
type X = int
type X[T, *Ts, **P] = int
type X[T: int = str, *Ts = *tuple[int], **P = [int]] = 3
type = 3
type(x)
type.x = 3
type type = type
type match[type] = case
def f[T](x: T) -> T: pass
class A[T: (int, str), U = int](B, metaclass=C, *d, **e): x: int = 3
type Pair[A, B = A] = tuple[A, B]
type Callback[**P, R = None] = Callable[P, R]
type Shape[*Ts = *tuple[int, ...]] = tuple[*Ts]
type Recursive = dict[str, Recursive] | None
def first[T: (int, str) = int](items: list[T]) -> T: return items[0]
async def collect[*Ts, **P](*args: *Ts, **kw: P.kwargs) -> None: ...
class Box[T: "Comparable", *Rest, **Spec = [int, str]](Base[T], metaclass=Meta, flag=True):
    type Inner = T
    def method[U](self, other: U | T) -> type[U]: ...
@decorator
class Empty[T]: ...
