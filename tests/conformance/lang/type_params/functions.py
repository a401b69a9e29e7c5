# Generic functions.
def first[T](items: list[T]) -> T:
    return items[0]


def pair[A, B: int](a: A, b: B = 3) -> tuple[A, B]:
    return a, b


def many[*Ts, **P](f, *args: *Ts):
    return f(*args)


print(first([1, 2]), pair("x"), many(lambda a, b: a + b, 1, 2))
print(first.__type_params__, first.__name__, first.__qualname__)
print([type(p).__name__ for p in many.__type_params__])
print(pair.__type_params__[1].__bound__, pair.__type_params__[0].__bound__)
print(first.__annotations__["return"] is first.__type_params__[0])
print(many.__annotations__)


def outer[T](x: T):
    def inner[U](y: T, z: U):
        return T, U

    return inner(x, x)


print(outer(1))


class Methods:
    def generic[T](self, x: T = "default", *, k: T = 5) -> T:
        return x, k, T.__name__

    async def later[T](self) -> T:
        return T


print(Methods().generic(), Methods.generic.__qualname__, Methods.later.__type_params__)
