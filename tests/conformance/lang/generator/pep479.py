# StopIteration that leaves a generator becomes RuntimeError; return is the way to end.
def leaks():
    yield 1
    raise StopIteration("leak")


def by_next():
    yield next(iter(()))


def through():
    yield from leaks()


for f in leaks, by_next, through:
    try:
        for x in f():
            print(x)
    except RuntimeError as e:
        print(f.__name__, e, "|", repr(e.__cause__), e.__context__ is e.__cause__)
print(list(x for x in [1, 2]))
try:
    list(next(iter([])) for x in [1])
except RuntimeError as e:
    print(e)
g = leaks()
next(g)
try:
    g.throw(StopIteration("thrown"))
except RuntimeError as e:
    print(e)
