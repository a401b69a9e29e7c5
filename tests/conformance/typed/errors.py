# what fails in unboxed code fails as it does elsewhere, with the same traceback
import sys


def report(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        tb = e.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
        print(type(e).__name__, e, tb.tb_lineno, tb.tb_frame.f_code.co_name)


def divide(a, b):
    total = 0
    for i in range(3):
        total += a // (b - i)
    return total


def modulo(a, b):
    total = 0.0
    for i in range(3):
        total += a % (b - i)
    return total


def quotient(a, b):
    total = 0.0
    for i in range(3):
        total += a / (b - i)
    return total


def item(xs, i):
    total = 0
    for k in range(3):
        total += xs[i + k]
    return total


def store(xs, i):
    for k in range(3):
        xs[i + k] = k * k
    return xs


def shift(a, b):
    out = 0
    for k in range(3):
        out += a << (b - k)
        out += a >> (b - k)
    return out


def char(s, i):
    out = ""
    for k in range(3):
        out += s[i + k]
    return out


def unbound(n):
    for i in range(n):
        x = i * 2
    return x + 1


def step(n):
    out = []
    for i in range(0, 10, n):
        out.append(i * i)
    return out


print(divide(10, 5))
print(modulo(10.5, 5.0))
print(quotient(1.5, 7.0))
print(item([1, 2, 3, 4], 1))
print(store([0, 0, 0, 0], -4))
print(shift(3, 4))
print(char("hello", 1))
print(unbound(3))
print(step(3))
report(globals()["divide"], 10, 5)
report(globals()["divide"], 10, 2)
report(globals()["modulo"], 10.5, 5.0)
report(globals()["modulo"], 10.5, 1.0)
report(globals()["quotient"], 1.5, 7.0)
report(globals()["quotient"], 1.5, 2.0)
report(globals()["quotient"], 3, 7)
report(globals()["quotient"], 3, 2)
report(globals()["item"], [1, 2, 3, 4], 1)
report(globals()["item"], [1, 2, 3, 4], -2)
report(globals()["item"], [1, 2, 3, 4], 2)
report(globals()["item"], [1, 2, 3, 4], -5)
report(globals()["store"], [0, 0, 0, 0], -4)
report(globals()["store"], [0, 0, 0, 0], 2)
report(globals()["shift"], 3, 4)
report(globals()["shift"], 3, 1)
report(globals()["shift"], 3, 100)
report(globals()["char"], "hello", 1)
report(globals()["char"], "hello", -5)
report(globals()["char"], "hello", 3)
report(globals()["char"], "gr\u00fc\u00df \u4f60\u597d", 4)
report(globals()["char"], "gr\u00fc\u00df \u4f60\u597d", 5)
report(globals()["unbound"], 3)
report(globals()["unbound"], 0)
report(globals()["step"], 3)
report(globals()["step"], 0)
report(globals()["step"], -1)
