# What the variables of a generator function refer to lives as long as the generator, also where its loop runs its code.
import gc


class Noisy:
    gone = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        Noisy.gone.append(self.name)


def held(n, noisy, tag):
    mine = Noisy(tag)
    for i in range(n):
        yield i
    gc.collect()
    print("end", tag, tag in Noisy.gone)


def whole():
    for i in held(2, Noisy("argument"), "mine"):
        gc.collect()
        print(i, Noisy.gone)


def left():
    for i in held(9, Noisy("argument"), "mine"):
        gc.collect()
        if i == 1:
            print(i, Noisy.gone)
            break


def nested():
    for i in held(2, Noisy("outer"), "mine"):
        for k in held(2, Noisy("inner"), f"of {i}"):
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
