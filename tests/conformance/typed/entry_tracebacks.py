# Lines and depth of tracebacks through functions entered with unboxed arguments; the recursion limit.
import sys
import traceback


def inner(n, d):
    if n == 0:
        return 10 // d
    return inner(n - 1, d) + 1


def middle(n, d):
    total = 0
    for i in range(n):
        total += inner(
            i, d)
        d -= 1
    return total


def endless(n):
    return endless(n + 1) + 1


print(middle(3, 7))
try:
    middle(5, 2)
except ZeroDivisionError:
    lines = traceback.format_exc().splitlines()
    print("\n".join(line.split(", ", 1)[1] if "File" in line else line for line in lines))
try:
    endless(0)
except RecursionError as e:
    print(e)
    depth = 0
    tb = e.__traceback__
    while tb:
        depth += 1
        tb = tb.tb_next
    print(depth > 500)
print(inner(300, 3))


def who(n):
    if n == 0:
        names = []
        frame = sys._getframe()
        while frame:
            names.append((frame.f_code.co_name, frame.f_lineno))
            frame = frame.f_back
        print(names)
        return 0
    return who(n - 1) + 1


def caller(n):
    x = n + 1
    y = who(x)
    return y


print(caller(2))
