# 4.2.2: cells are shared between closures and per call; deleted, rebound and captured loop variables; default capture.
def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return inc, get


a_inc, a_get = counter()
b_inc, b_get = counter()
a_inc(), a_inc(5), b_inc()
print(a_get(), b_get(), a_inc.__closure__[0] is a_get.__closure__[0], a_inc.__closure__[0] is b_inc.__closure__[0])


def loops():
    late = [lambda: i for i in range(3)]
    early = [lambda i=i: i for i in range(3)]
    made = []
    for j in range(3):
        made.append(lambda: j)
    j = "rebound"
    nested = [(lambda k: lambda: k)(k) for k in range(3)]
    return [f() for f in late], [f() for f in early], [f() for f in made], [f() for f in nested]


def arguments(a, *rest, b=2, **kw):
    return lambda: (a, rest, b, kw)


def parameter_rebound(x):
    f = lambda: x
    x = x + 1
    g = lambda: x
    return f(), g(), f.__closure__[0] is g.__closure__[0]


def recursive():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    return fact(10), fact.__closure__[0].cell_contents is fact


def conditional(flag):
    def use():
        return value
    if flag:
        value = "set"
    try:
        return use()
    except NameError as e:
        return str(e)


def three_levels():
    x = 1

    def one():
        def two():
            nonlocal x
            x += 1
            return lambda: x
        return two
    f = one()()
    one()()
    return f(), x


def class_between():
    v = "function"

    class K:
        v = "class"
        seen = v

        def m(self):
            return v
    return K.seen, K().m()


def generator_cells():
    total = 0

    def add():
        nonlocal total
        while True:
            total += yield total
    g = add()
    next(g)
    return [g.send(n) for n in (1, 2, 3)], total


print(loops(), arguments(1, 2, c=3)(), parameter_rebound(1), recursive(), conditional(True), conditional(False), three_levels(), class_between(), generator_cells(), sep="\n")
