# What each name means: locals bound or not, cells, globals, builtins, class namespaces.
limit = 10


def unbound(flag):
    if flag:
        x = 1
    print(x)
    print(x, limit, nobody)
    for item in flag:
        del x
    return item


def cells(a, b):
    total = 0

    def add(n):
        nonlocal total
        total += n + a
        return total

    def later():
        return late

    add(b)
    late = total
    del total
    return add, later, lambda: b


def module_names():
    global limit, fresh
    limit = 5
    fresh = limit
    del fresh
    return len, globals(), locals()


class Names:
    limit = limit
    copies = [limit for _ in range(limit)]

    def method(self):
        return __class__, limit, super().method()

    for i in range(3):
        len = i
    del len
