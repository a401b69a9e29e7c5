data = [1, 2]
top = [i * j for i in data for j in range(i) if j]
named = [last := i for i in data]
lazy = (i for i in data if any(i == k for k in data))


def function(data, limit):
    doubled = {i: limit for i in data}
    cells = [lambda: i for i in data]
    generator = (limit for i in data)
    inner = [[seen := (i, j, limit) for j in data] for i in data]
    shadow = [data for data in data]
    return [i for i, *data in [x for x in data]], seen


def outer():
    count = 0

    def inner():
        nonlocal count
        return [count := count + n for n in range(3)]

    return inner


class Body:
    size = 3
    items = [size for i in range(size)]
    names = {name: lambda: (name, data) for name in items}


f = lambda xs: [y := x for x in xs]
