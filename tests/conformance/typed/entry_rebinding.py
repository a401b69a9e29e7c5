# Functions replaced while their callers run.
import sys


def add(a, b):
    return a + b


def loop(n, at):
    t = 0
    for i in range(n):
        if i == at:
            setattr(sys.modules["__main__"], "add", lambda a, b: a * 100 + b)
        t = add(t, i) % 1000003
    return t


print(loop(10, -1))
print(loop(10, 6))
print(loop(3, -1))


def deep(n):
    if n == 0:
        globals()["deep"] = lambda m: m * 1000
        return 1
    return deep(n - 1) + deep(n)  if n == 3 else deep(n - 1)


print(deep(5), deep(5))
