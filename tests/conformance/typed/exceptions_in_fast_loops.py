# errors in the middle of loops over unboxed numbers and lists: what was done before stays, line and message are right
import sys


def line():
    tb = sys.exception().__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    return tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno


def prefix(a):
    for i in range(1, len(a)):
        a[i] = (
            a[i]
            + a[i - 1]
        )
    return a


def divide(a, b):
    out = []
    for i in range(len(a)):
        q = a[i] // b[i]
        r = a[i] % b[i]
        out.append(q + r * 0.5)
    return out


def index(a, n):
    t = 0
    for i in range(n):
        t += a[i]
        a[i] = t
    return t


def negative(a, n):
    t = 0
    for i in range(n):
        t += a[-i]
    return t


def attribute(ps):
    t = 0.0
    for p in ps:
        t += p.x
        p.x = t
    return t


def shift(n):
    x = 1
    for i in range(n):
        x = x << (3 - i)
    return x


def power(b, n):
    x = b
    for i in range(n):
        x = x ** 0.5
        x = x - 1
        if x < 0:
            x = x * b
    return x


def convert(words):
    t = 0
    for w in words:
        t += int(w)
        t = t * 10 + len(w)
    return t


def sqrt(values):
    t = 0.0
    for v in values:
        t += math.sqrt(v)
        t += math.floor(v)
    return t


def char(values):
    s = ""
    for v in values:
        s += chr(v)
        s = s + s[0]
    return s


import math


class P:
    def __init__(self, x):
        self.x = x


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        shown = [[p.x if isinstance(p, P) else p for p in a] if isinstance(a, list) else a for a in args]
        print(f.__name__, type(e).__name__, e, "line", line(), shown)


attempt(prefix, [1, 2, "x", 4])
attempt(prefix, [1, 2, None])
attempt(divide, [7, 8, 9], [2, 0, 1])
attempt(divide, [7.5, 8.0], [2, 0.0])
attempt(divide, [7, 8], [2])
attempt(divide, [2**70, 8], [3, 5])
attempt(index, [1, 2, 3], 5)
attempt(index, [1, 2**63, 3], 3)
attempt(index, (1, 2), 2)
attempt(index, {0: 1, 1: 5}, 3)
attempt(negative, [1, 2, 3], 4)
attempt(negative, [1, 2, 3], 5)
attempt(attribute, [P(1.0), P(2), 5])
attempt(attribute, [P(1.0), P("s"), P(2.0)])
attempt(shift, 3)
attempt(shift, 6)
attempt(power, 9.0, 3)
attempt(power, 0.25, 3)
attempt(convert, ["1", "22", "x3"])
attempt(convert, ["9" * 18, "9" * 19])
attempt(convert, ["1", 5])
attempt(sqrt, [4.0, 2, -1.0])
attempt(sqrt, [4.0, float("inf")])
attempt(char, [65, 66, -1])
attempt(char, [65, 66.0])
