# Names of a class body are not visible in its methods and comprehensions, but the body itself sees them.
x = "global"


class C:
    x = "class"
    y = x
    first = [x for _ in range(1)]
    iterated = [c for c in x]

    def method(self):
        return x

    lam = lambda self: x
    default = (lambda v=x: v)()


print(C.y, C.first, C.iterated, C().method(), C().lam(), C.default)


def f():
    z = "function"

    class D:
        a = z
        z = "class"
        b = z

        def m(self):
            return z
    return D.a, D.b, D().m()


try:
    print(f())
except NameError as e:
    print(e)


class G:
    global made_global
    made_global = 5
    print("made_global" in locals())


print(made_global)
