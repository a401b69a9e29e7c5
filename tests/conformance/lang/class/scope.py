# Names in class bodies: the namespace, then globals; functions do not see them.
x = "global"


def outer():
    x = "outer"
    y = "outer y"

    class Reads:
        a = x
        b = y

    class Binds:
        b = y
        y = "own y"
        c = y

    class Declares:
        nonlocal y
        y = "changed"
        global x
        x = "global changed"
        d = x

    return Reads, Binds, Declares, x, y


try:
    outer()
except NameError as error:
    print(type(error).__name__, error)


def outer2():
    x = "outer"

    class Reads:
        a = x

        def m(self):
            return x

        class Nested:
            b = x

            def m(self):
                return __class__.__name__, x

    return Reads


R = outer2()
print(R.a, R().m(), R.Nested.b, R.Nested().m())


class Shadow:
    x = x
    len = lambda self: "method len"
    size = len

    def builtin(self):
        return len([1, 2])


print(Shadow.x, Shadow().size(), Shadow().builtin())


class Deletes:
    x = "class"
    first = x
    del x
    second = x


print(Deletes.first, Deletes.second)
