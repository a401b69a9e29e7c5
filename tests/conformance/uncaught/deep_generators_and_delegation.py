# a traceback through yield from, a generator expression, next() and a with statement around a yield
from contextlib import contextmanager


@contextmanager
def managed(name):
    try:
        yield name
    except LookupError:
        print("seen in", name)
        raise


def leaf(n):
    for i in range(n):
        if i == 2:
            raise IndexError(f"leaf {i}")
        yield i


def branch(n):
    with managed("branch"):
        result = yield from leaf(n)
    return result


def root(n):
    yield from (x * 2 for x in branch(n))


def consume(g):
    total = 0
    for x in g:
        total += x
    return total


print(consume(root(2)))
consume(root(5))
