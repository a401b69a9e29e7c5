# Closures keep variables, not values; each call makes new ones.
def make():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs


print([f() for f in make()])


def make_each():
    def one(i):
        return lambda: i
    return [one(i) for i in range(3)]


print([f() for f in make_each()])


def late():
    def show():
        return value
    value = 1
    first = show()
    value = 2
    return first, show()


print(late())


def pair():
    shared = []
    return shared.append, lambda: shared


add, get = pair()
add(1)
add(2)
print(get())


def parameter(x, *args, **kw):
    def inner():
        nonlocal x
        x += 1
        return x, args, kw
    return inner


f = parameter(1, 2, k=3)
print(f(), f())
