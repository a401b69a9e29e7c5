# A function gives what nobody expected: the caller goes on behind the call, the call is not made again.
calls = []


def half(n):
    calls.append(n)
    if n % 2 == 0:
        return n // 2
    return strange[n % 4] if n in (7, 9) else n


strange = [0, 0.5, 0, None]


def total(limit):
    t = 0
    for i in range(limit):
        t = t + half(i)
    return t


def is_small(n):
    calls.append(n)
    return n < 3 or maybe(n)


def maybe(n):
    return odd_answer if n == 5 else False


odd_answer = "yes"


def count(limit):
    n = 0
    for i in range(limit):
        small = is_small(i)
        if small:
            n += 1
    return n, small


print(total(7), len(calls))
try:
    total(12)
except TypeError as e:
    print(e, len(calls), calls[-1])
del strange[3]
strange.append(2.25)
print(total(12), len(calls))
print(count(6), len(calls))


def mean(x, n):
    if n > 3:
        return float("nan")
    return x / n


def means():
    a = mean(1.0, 2)
    b = mean(a, 5)
    c = mean(b, 3)
    return a, b, c, b == b


for _ in range(3):
    r = means()
print(r)
