"""Generator functions that run in the loops over them."""


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def pairs(n):
    for i in range(n):
        if i == 7:
            return
        yield i, i * i


def loops(n):
    total = 0
    for x in evens(numbers(n)):
        if x == 8:
            break
        total += x
    for a, b in pairs(n):
        if a:
            continue
        total += b
    return total


def taken(n):
    return sum(evens(numbers(n)))
