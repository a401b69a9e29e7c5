# An exception inside a generator passes through every consumer
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


def gen():
    yield 1
    raise ZeroDivisionError('in gen')
show(lambda: list(gen()))
show(lambda: tuple(gen()))
show(lambda: dict.fromkeys(gen()))
show(lambda: set(gen()))
show(lambda: sum(gen()))
show(lambda: [*gen()])
show(lambda: max(gen()))
show(lambda: sorted(gen()))
show(lambda: list(zip(gen(), gen())))
show(lambda: list(map(str, gen())))
show(lambda: list(enumerate(gen())))
show(lambda: [].extend(gen()))
show(lambda: any(x > 5 for x in gen()))
show(lambda: dict(gen()))
x = [0]

try: x.extend(gen())
except ZeroDivisionError: print(x)
x = [1, 2]
try: x[0:1] = gen()
except ZeroDivisionError: print(x)
d = {}
try: d.update((k, 1) for k in gen())
except ZeroDivisionError: print(d)
