"""Generator functions that run in the loops over them: replaced, wrong guesses, numbers that outgrow a word."""
import sys


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def scaled(source, by):
    for x in source:
        yield x * by


def pairs(n):
    for i in range(n):
        yield i, n - i


def total(n, by):
    result = 0
    for x in scaled(count(n), by):
        result += x
    return result


def differences(n):
    result = 0
    for a, b in pairs(n):
        result += a - b
        if b == 2:
            continue
        result += 1
    else:
        result += 100
    return result


def first(n):
    for x in count(n):
        if x > 2:
            break
    else:
        return "none"
    return x


def powers(start, n):
    x = start
    for _ in range(n):
        yield x
        x = x * x


def grown(start, n):
    result = 0
    for x in powers(start, n):
        result += x
    return result


def everything():
    print(total(5, 2), total(5, 0.5), total(3, "ab") if False else "", differences(4), first(9), first(2), sum(scaled(count(4), 3)))
    print(list(pairs(2)), [x for x in count(3)], sum(x for x in count(4)))


everything()
print(grown(3, 4), grown(3, 9), grown(1.5, 4))
for by in (1, 2.5, 1 << 62, True):
    print(total(4, by))
try:
    total(3, "ab")
except TypeError as e:
    print(e)

me = sys.modules[__name__]
old = count
setattr(me, "count", lambda n: [7, 8, 1])
everything()
count = old
setattr(me, "pairs", lambda n: iter([(1, 2), "xy", [5, 6]]) if n == 2 else [(1, 2), [3, 2]])
everything()


def replacing(n):
    result = []
    for x in count(n):
        result.append(x)
        setattr(me, "count", lambda n: [10, 20])
        for y in count(n):
            result.append(y)
    return result


print(replacing(3))
del me.count
try:
    first(3)
except NameError as e:
    print(e)
setattr(me, "count", old)
print(first(5))
sum = max
print(total(3, 3))
print(sum(count(4)), list(scaled(count(3), 2)))
