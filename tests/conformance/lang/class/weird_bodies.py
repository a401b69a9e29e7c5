# Class bodies with control flow, comprehensions, nested functions, docstrings and annotations.
class C:
    """The doc."""
    numbers = [n * 2 for n in range(3)]
    table = {k: v for k, v in zip("ab", numbers)}
    try:
        1 / 0
    except ZeroDivisionError as e:
        error = str(e)
    with open("/dev/null") as f:
        pass
    x: int = 5
    y: str

    def helper(n):
        return n + 1
    computed = helper(41)
    del helper
    match numbers:
        case [_, *tail]:
            pass
    (a, b), *c = (1, 2), 3, 4
    while len(c) < 5:
        c.append(0)


print(C.__doc__, C.numbers, C.table, C.error, C.computed, C.tail, C.a, C.b, C.c)
print(C.__annotations__, hasattr(C, "y"), hasattr(C, "e"), hasattr(C, "helper"))
