# Changing a dict while iterating over it
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


def it_change(d, f):
    for k in d: f(d, k)
    return d
show(it_change, {1: 1, 2: 2}, lambda d, k: d.update({k + 10: 1}))
show(it_change, {1: 1, 2: 2}, lambda d, k: d.pop(k))
show(it_change, {1: 1, 2: 2}, lambda d, k: d.__setitem__(k, 5))
def repl(d, k):
    del d[k]
    d[k + 1] = 0
show(it_change, {0: 0}, repl)
show(it_change, {i: 0 for i in range(0, 50, 10)}, repl)
def keep(d):
    for k, v in d.items():
        if v == 3: d.pop(k)
    return d
show(keep, {1: 1, 3: 3})
show(keep, {3: 3, 4: 4})
show(lambda: [k for k in d if d.clear()])
it = iter({1: 2})
print(next(it), it.__length_hint__())
show(next, it)
show(next, it)
x = {1: 1, 2: 2}
it = iter(x)
next(it)
x[3] = 3
show(next, it)
show(next, it)
del x[3]
show(next, it)
