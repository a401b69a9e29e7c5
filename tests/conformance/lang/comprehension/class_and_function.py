# The scope of comprehensions: their variables stay inside, enclosing names are seen.
x = "global"


def f(y):
    result = [x for x in range(2)], [y for _ in "a"], [z for z in [y]]
    return result, x


print(f("param"))


class C:
    n = 3
    from_range = [i for i in range(n)]
    try:
        hidden = [n for _ in range(1)]
    except NameError as e:
        hidden = str(e)
    first_only = [i for i in [n]]


print(C.from_range, C.hidden, C.first_only, hasattr(C, "i"))


def g():
    fs = [lambda: i for i in range(3)]
    i = "outer i"
    return [h() for h in fs], i


print(g())


def deep():
    a = 1
    return [[a + b + c for c in [10]] for b in [100]]


print(deep(), [locals_x for locals_x in [1]], "locals_x" in globals())
