# A running generator cannot be entered again.
def gen():
    try:
        next(g)
    except ValueError as e:
        print(e)
    yield 1
    try:
        g.close()
    except ValueError as e:
        print(e)
    try:
        g.throw(KeyError)
    except ValueError as e:
        print(e)
    yield 2


g = gen()
print(list(g))


def delegating():
    yield from h


h = delegating()
try:
    next(h)
except ValueError as e:
    print(e)
