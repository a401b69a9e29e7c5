# nonlocal rebinds the variable of the nearest enclosing function.
def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return up, get


up, get = counter()
up2, get2 = counter()
print(up(), up(), up(10), get(), up2(), get2())


def levels():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "inner"
        inner()
        return x

    return middle(), x


print(levels())


def shadowed():
    x = 1

    def middle():
        x = 2

        def inner():
            nonlocal x
            x = 3
        inner()
        return x
    return middle(), x


print(shadowed())
