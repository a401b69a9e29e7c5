# iter with a sentinel, next with a default, and what they refuse.
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
calls = []


def producer():
    calls.append(len(calls))
    if len(calls) == 4:
        raise StopIteration
    return len(calls)


it = iter(producer, 100)
print(list(it), list(it), calls, type(it).__name__)
print(next(iter([])
           , "default"), next(iter([5]), "default"), next((x for x in "a")))
for f in (lambda: next([])), (lambda: next(iter([]))), (lambda: iter(5)), (lambda: iter(5, 1)), (lambda: iter()), (lambda: next()), (lambda: next(iter([]), 1, 2)), (lambda: iter([], [], [])), \
        (lambda: next(iter({}))), (lambda: iter(object())), (lambda: next("abc")), (lambda: iter(None)):
    try:
        print(f())
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, repr(str(e)))


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


for cls in BadIter, NoNext:
    for f in iter, list, tuple, sum, lambda x: [*x], lambda x: dict(a=1) | dict(x), lambda x: [y for y in x]:
        try:
            f(cls())
        except TypeError as e:
            print(e, end="; ")
    print()
import itertools
print(list(itertools.islice(iter(int, 1), 3)))
