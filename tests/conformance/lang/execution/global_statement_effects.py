# 7.12: global names bound by every kind of statement inside a function.
def f():
    global a, b, c, C, d, e, os, g, h, i
    a = 1
    b, *c = 1, 2, 3
    class C:
        pass
    def d():
        return "d"
    for e in range(3):
        pass
    import os
    with open(os.devnull) as g:
        pass
    (h := "h")
    [i := n for n in range(4)]
    try:
        raise ValueError("v")
    except ValueError as j:
        pass
    return sorted(locals())


print(f())
print(a, b, c, C.__qualname__, d(), d.__qualname__, e, os.__name__, g.closed, h, i)


def outer():
    x = "outer"

    def inner():
        global x
        x = "global x"

    def reads():
        return x
    inner()
    return reads()


print(outer(), x)


def deletes():
    global x
    del x
    try:
        x
    except NameError as err:
        return str(err)


print(deletes())
