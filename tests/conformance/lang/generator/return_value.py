# return in a generator: the value of StopIteration and of yield from.
def inner():
    yield 1
    return "inner result"


def outer():
    result = yield from inner()
    yield result
    return ["outer", "result"]


def tuple_value():
    return (1, 2)
    yield


def none():
    return
    yield


for f in inner, outer, tuple_value, none:
    g = f()
    seen = []
    while True:
        try:
            seen.append(next(g))
        except StopIteration as e:
            print(f.__name__, seen, e.value, e.args)
            break


def collect(f):
    return (yield from f())


print(list(collect(inner)), list(collect(none)))
