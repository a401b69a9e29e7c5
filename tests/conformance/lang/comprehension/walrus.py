# := in comprehensions binds outside of them.
print([y := f * 2 for f in range(3)], y)
if any((hit := n) > 2 for n in [1, 2, 3, 4]):
    print("hit", hit)


def inside():
    total = 0
    sums = [total := total + v for v in range(5)]
    return sums, total


print(inside())


def nested():
    rows = [[(last := (i, j)) for j in range(2)] for i in range(2)]
    return rows, last


print(nested())


def declared():
    global module_level
    [module_level := z for z in "xyz"]


declared()
print(module_level)


def shared():
    seen = None

    def inner():
        nonlocal seen
        [seen := w for w in [7, 8]]

    inner()
    return seen


print(shared())


def in_lambda():
    return (lambda xs: [q := x for x in xs] + [q])([1, 2])


print(in_lambda())


def filtered(values):
    return [(v, s) for v in values if (s := v * v) % 2]


print(filtered(range(6)))
print(list(x for x in [1, 2, 3] if (k := x) > 1), k)
