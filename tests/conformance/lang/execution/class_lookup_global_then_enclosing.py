# 4.2.2: a class block finds unbound local names in the global scope, free variables through the enclosing function.
x = "global"


def f():
    x = "local"

    class UsesBoth:
        before = x if False else "skip"
        y = x

    class Assigns:
        print("x" in locals())
        try:
            print(x)
        finally:
            x = 1
    return UsesBoth.y, Assigns.x


try:
    print(f())
except NameError as e:
    print(type(e).__name__, e)


def g():
    class Assigns:
        print(x)
        x = 1
        print(x)
    return Assigns.x


print(g())


def h(x):
    class C:
        nonlocal x
        x = x + 1
        y = x
    return x, hasattr(C, "x"), C.y


print(h(5))


def k():
    class C:
        global made
        made = "by the class"
    return hasattr(C, "made")


print(k(), made)
