# What the variables of a generator function refer to lives as long as the generator, also where its loop runs its code.
import gc


class Noisy:
    gone = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        Noisy.gone.append(self.name)


def held(n, noisy):
    mine = Noisy("mine")
    for i in range(n):
        yield i
    gc.collect()
    print("end", Noisy.gone)


def whole():
    for i in held(2, Noisy("argument")):
        gc.collect()
        print(i, Noisy.gone)


def left():
    for i in held(9, Noisy("argument")):
        gc.collect()
        if i == 1:
            print(i, Noisy.gone)
            break


def nested():
    for i in held(2, Noisy("outer")):
        for k in held(2, Noisy("inner")):
            gc.collect()
            print(i, k, "outer" in Noisy.gone)


def deep(n):
    return n and deep(n - 1) + len(str(n) * n)


for f in (whole, left, nested):
    f()
    deep(200)
    gc.collect()
    print(len(Noisy.gone) > 0)
    Noisy.gone.clear()
