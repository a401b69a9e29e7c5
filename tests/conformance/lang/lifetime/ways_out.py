# Every way out of a function, and a loop without one.
import gc

log = []


class Res:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


def returns(how):
    a = Res(f'a{how}')
    if how == 0:
        return early('a0')
    for i in range(3):
        b = Res(f'b{how}{i}')
        if i == how:
            return early(f'a{how}', f'b{how}{i}')
    else:
        c = Res(f'c{how}')
    try:
        d = Res(f'd{how}')
        if how == 4:
            return early('a4', 'b42', 'c4', 'd4')
        e = Res(f'e{how}')
        [][how]
    except IndexError:
        f = Res(f'f{how}')
        if how == 5:
            return early('a5', 'b52', 'c5', 'd5', 'e5', 'f5')
    finally:
        g = Res(f'g{how}')
        if how == 6:
            return early('a6', 'b62', 'c6', 'd6', 'e6', 'f6', 'g6')
    return early('a7', 'b72', 'c7', 'd7', 'e7', 'f7', 'g7')


def early(*names):
    gc.collect()
    return [name for name in names if name in log]


def no_way_out(n):
    r = Res('loop')
    while True:
        gc.collect()
        n -= 1
        if n < 0:
            print(early('loop'))
            raise ValueError


def continues(n):
    r = Res('continues')
    while True:
        gc.collect()
        if n:
            n -= 1
            continue
        print(early('continues'))
        raise ValueError


for how in range(8):
    print(how, returns(how))
for function in no_way_out, continues:
    try:
        function(2)
    except ValueError:
        print('left')
