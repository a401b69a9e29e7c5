# Operands stay nested while no order of evaluation can be seen, else the earlier ones are hoisted.
def f(x, y):
    return x + y * 2


def calls(x, y):
    a = f(x, y) + f(y, x)
    b = [x, f(x, y), x, f(y, x)]
    return x.left(f(x, y)).right(y[a]), b


def stores(x, y):
    x.a = f(x, y)
    x.b[f(1, 2)] = f(x, y)
    x.c += y.d
    x[y.k] += f(x, y)
    del x[f(x, y)], x.d


def walrus(x):
    return x, (x := f(x, x)), x


counter = 0


def globals_change(x):
    return counter + f(x, x) + counter + missing
