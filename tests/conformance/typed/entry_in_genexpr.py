# Calls with unboxed arguments inside generator expressions that run as loops: depth and lines of tracebacks.
import traceback


def inverse(n):
    return 100 // n


def deep(n):
    if n == 0:
        return inverse(n)
    return deep(n - 1) + 1


def total(a, b):
    t = 0
    for i in range(2):
        t += sum(inverse(x) + i for x in range(a, b))
    return t


def nested(n):
    t = n + 1
    if any(deep(x) > 100 for x in range(n)):
        t += 1
    return t


def run(n):
    t = 0
    for i in range(1, n):
        t += total(i, i + 3)
    return t


print(run(5))
for f in (lambda: total(0, 3), lambda: nested(2)):
    try:
        f()
    except ZeroDivisionError:
        lines = traceback.format_exc().splitlines()
        print("\n".join(line.split(", ", 1)[1] if "File" in line else line for line in lines))
# not desugared: it shows the lines of tracebacks
