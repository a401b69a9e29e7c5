# 4.2.2: the scope of names defined in a class block does not reach the methods, nor comprehensions but the first iterable.
x = "global"


class A:
    x = "class"
    a = x
    b = [x for _ in range(2)]
    c = [y for y in x]
    f = lambda self: x

    def method(self, default=x):
        return x, default
    nested = (lambda: x)()

    class Inner:
        got = x


print(A.a, A.b, A.c, A().f(), A().method(), A.nested, A.Inner.got)
try:
    class B:
        a = 42
        b = list(a + i for i in range(10))
except NameError as e:
    print(e)


def outer():
    x = "outer"

    class C:
        seen = x
        x = "own"

    class D:
        seen = x

        def f(self):
            return x
    return C, D, D().f()


try:
    outer()
except NameError as e:
    print(type(e).__name__, e)


def outer2():
    x = "outer2"

    class D:
        seen = x

        def f(self):
            return x
    return D.seen, D().f()


print(outer2())
