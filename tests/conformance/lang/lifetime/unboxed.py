# Functions whose numbers and lists are unboxed keep their lists and objects, before and behind a wrong guess.
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


def sums(n, step):
    held = [Res(f'list{step}')]
    one = Res(f'one{step}')
    total = 0
    for i in range(n):
        for j in range(10):
            total += i * j * step
            total -= j
    return total, early(f'list{step}', f'one{step}')


def gives_up(values):
    held = [Res(f'held{len(values)}')]
    total = 0
    for v in values:
        for k in range(10):
            total += v * k
    return total, early(f'held{len(values)}')


print(sums(20, 2))
print(sums(20, 2.5))
print(gives_up([1, 2, 3]))
print(gives_up([1, 2, 2 ** 70, 0.5]))
