# A local refers to its object until the function is left, used or not.
import gc

log = []


class Res:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


def early(*names):
    gc.collect()
    return [name for name in names if name in log]


def churn():
    return [Plain(i) for i in range(50)][-1].n


class Plain:
    def __init__(self, n):
        self.n = n


def plain():
    a = Res('a')
    b = [Res('b')]
    c = {'k': Res('c')}
    churn()
    return early('a', 'b', 'c')


def used_before():
    a = Res('used')
    size = len(a.name)
    churn()
    print(size, early('used'))


def many():
    a = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = 0
    q, r = Res('q'), Res('r')
    churn()
    s = Res('s')
    return early('q', 'r', 's')


def loop_item():
    for item in [Res('one'), Res('two')]:
        pass
    return early('two')


def starred(*args, **kwargs):
    args[0].name
    return early('first', 'second', 'third')


print(plain())
used_before()
print(many())
print(loop_item())
print(starred(Res('first'), Res('second'), key=Res('third')))
