# 7.13: nonlocal finds the nearest enclosing function scope that binds the name, also through others.
def outer():
    x = 0

    def middle():
        def inner():
            nonlocal x
            x += 1
            return x
        return inner

    class Between:
        x = "class"

        def method(self):
            nonlocal x
            x += 10
            return x
    inner = middle()
    print(inner(), Between().method(), inner(), Between.x)
    return x


print(outer())


def shadow():
    x = "outer"

    def middle():
        x = "middle"

        def inner():
            nonlocal x
            x = "changed"
        inner()
        return x
    return middle(), x


print(shadow())


def counters():
    n = 0

    def up():
        nonlocal n
        for n in range(n, n + 3):
            pass
        n += 1
        return n

    def reset():
        nonlocal n
        del n
        n = 100
    return up, reset


up, reset = counters()
print(up(), up(), reset(), up())


def generator():
    total = 0

    def add(v):
        nonlocal total
        total += v
        yield total
    return [next(add(i)) for i in range(4)]


print(generator())
