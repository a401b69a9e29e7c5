# Closures over loop variables, parameters, exceptions and class scopes.
def outer(x):
    def get(): return x
    def set(v):
        nonlocal x
        x = v
    class Holder:
        value = x
        def read(self): return x
    return get, set, Holder


get, set_, Holder = outer(1)
set_(2)
print(get(), Holder.value, Holder().read())


def loop_capture():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
        if i == 1:
            i = 100
            print(f())
    return [f() for f in fs]


print(loop_capture())


def exception_capture():
    try:
        raise ValueError("v")
    except ValueError as e:
        f = lambda: e
        print(f())
    try:
        f()
    except NameError as err:
        print(err)


exception_capture()


def recursive_closure(n):
    def walk(k): return [] if k == 0 else [k * n] + walk(k - 1)
    return walk(3)


print(recursive_closure(2))


def with_capture():
    with open("/dev/null") as f, open("/dev/null") as g:
        h = lambda: (f.closed, g.closed)
        print(h())
    return h()


print(with_capture())


def generator_capture():
    n = 0
    def step():
        nonlocal n
        n += 1
        yield n
        yield from step() if n < 3 else ()
    return list(step()), n


print(generator_capture())
