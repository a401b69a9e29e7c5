# Parameters, the function that runs, and variables shared with inner functions are referred to as well.
import gc
import weakref

log = []


def early(*names):
    gc.collect()
    return [name for name in names if name in log]


class Res:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, log.append, name)

    def method(self):
        return early('method')

    @property
    def prop(self):
        return early('prop')

    def __add__(self, other):
        return early('left', 'right')


def param(p, q=None):
    n = len(p.name)
    return n, early('p', 'q')


def seven(a, b, c, d, e, f, g):
    return early(*'0123456')


def cell():
    c = Res('cell')

    def inner():
        return c
    return early('cell')


def closure():
    c = Res('closure')

    def inner():
        len(c.name)
        return early('closure')
    return inner


print(param(Res('p'), Res('q')))
print(seven(*[Res(str(i)) for i in range(7)]))
print(cell())
print(closure()())
print(Res('method').method())
print(Res('prop').prop)
print(Res('left') + Res('right'))
