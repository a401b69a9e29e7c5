"""Calls of known methods that leave out arguments, and defaults that change."""


class Counter:
    def __init__(self, start=0, by=1):
        self.n = start
        self.by = by

    def step(self, times=1, extra=None):
        self.n += self.by * times
        if extra is not None:
            self.n += extra
        return self

    def __call__(self, x):
        return x + self.n


def run():
    c = Counter()
    d = Counter(5)
    e = Counter(5, 2)
    for i in range(8):
        c.step().step(2).step(2, i)
        d.step()
        e.step(3)
        if i == 3:
            Counter.step.__defaults__ = (10, 100)
        if i == 5:
            Counter.step.__defaults__ = (1.5, None)
        if i == 6:
            Counter.__init__.__defaults__ = (70, 80)
            c = Counter()
        print(c.n, d.n, e.n, d(i))
    Counter.step.__defaults__ = None
    for i in range(2):
        try:
            c.step()
        except TypeError as error:
            print(error)
        try:
            d.step(1)
        except TypeError as error:
            print(error)
    Counter.__init__.__defaults__ = None
    for i in range(2):
        try:
            Counter()
        except TypeError as error:
            print(error)


run()
