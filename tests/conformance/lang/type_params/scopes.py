# The names of type parameters: visible in annotations, bounds, bases and methods, nowhere outside.
class A[T]:
    x: T
    name = T.__name__

    def m[U](self, t: T, u: U) -> tuple[T, U]:
        return T, U

    class Inner:
        y: int = 1


print(A.name, A.__annotations__["x"] is A.__type_params__[0], [p.__name__ for p in A.m.__type_params__])
t, u = A().m(1, 2)
print(t is A.__type_params__[0], u)
print("T" in globals(), "T" in A.__dict__)
T = "outer"


def f[T](x: T): return T


print(f(1), T, f.__annotations__["x"] is f.__type_params__[0])
try:
    def g[V](x=V): pass
except NameError as e:
    print(e)


class B[T](A[T]): pass


print(B.__orig_bases__, [c.__name__ for c in B.__mro__], B[int], B.__parameters__)
