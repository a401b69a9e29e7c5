"""Properties of known classes, and what takes their place."""


class Box:
    def __init__(self, n):
        self._n = n

    @property
    def n(self):
        return self._n

    @property
    def half(self):
        if self._n == 6:
            raise AttributeError("no half")
        return self._n / 2


class Big(Box):
    @property
    def n(self):
        return super().n * 100


class Plain:
    def __init__(self, n):
        self.n = n
        self.half = n // 2


def run(things, steps):
    for i in range(steps):
        total = 0
        for t in things:
            total += t.n
        print(total, end=" ")
        for t in things:
            try:
                print(t.half, end=" ")
            except AttributeError as error:
                print(error, end=" ")
        print()
        if i == 1:
            Box.n = property(lambda self: self._n + 0.5)
        if i == 2:
            Big.n = 3
        if i == 3:
            del Big.n
            Box.__getattr__ = lambda self, name: "fallback"
        if i == 4:
            things[0].__dict__["half"] = "hidden"
            Box.half = 1


run([Box(4), Big(5), Plain(7), Box(6)], 7)
