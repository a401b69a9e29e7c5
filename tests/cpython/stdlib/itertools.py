"""The iterators of itertools that the tests use, as generators."""


def count(start=0, step=1):
    while True:
        yield start
        start += step


def chain(*iterables):
    for it in iterables:
        yield from it


def islice(iterable, *args):
    s = slice(*args)
    start, stop, step = s.start or 0, s.stop, s.step or 1
    for i, x in enumerate(iterable):
        if stop is not None and i >= stop:
            return
        if i >= start and (i - start) % step == 0:
            yield x


def repeat(x, times=None):
    while times is None or times > 0:
        yield x
        if times is not None:
            times -= 1


def product(*iterables, repeat=1):
    pools = [tuple(p) for p in iterables] * repeat
    result = [()]
    for pool in pools:
        result = [x + (y,) for x in result for y in pool]
    yield from result


def permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    r = n if r is None else r
    for indices in product(range(n), repeat=r):
        if len(set(indices)) == r:
            yield tuple(pool[i] for i in indices)


def combinations(iterable, r):
    pool = tuple(iterable)
    if r == 0:
        yield ()
        return
    for i, first in enumerate(pool):
        for rest in combinations(pool[i + 1:], r - 1):
            yield (first,) + rest


def starmap(f, items):
    for args in items:
        yield f(*args)


def zip_longest(*iterables, fillvalue=None):
    rows = [list(it) for it in iterables]
    for i in range(max(map(len, rows), default=0)):
        yield tuple(row[i] if i < len(row) else fillvalue for row in rows)


def takewhile(f, items):
    for x in items:
        if not f(x):
            return
        yield x
