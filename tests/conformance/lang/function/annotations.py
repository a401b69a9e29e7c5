# Annotations are any expressions, on every kind of parameter and on the return value.
def show(x):
    print("eval", x)
    return x


def f(a: show("a"), b: show("b") = 1, /, c: int = show("default"), *args: "text", d: [1, 2] = 4, **kw: print) -> show("r"):
    local: show("never evaluated") = 1
    return local


print(f.__annotations__)
print(f(1))
print((lambda x: x).__annotations__)


def plain(x):
    pass


print(plain.__annotations__)
plain.__annotations__["x"] = int
print(plain.__annotations__)


class C:
    def m(self, other: "C") -> None:
        pass


print(C.m.__annotations__)
