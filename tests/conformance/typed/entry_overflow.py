# Results and arguments that outgrow 64 bits in the middle of recursion and behind an effect.
log = []


def fact(n):
    if n < 2:
        return 1
    return n * fact(n - 1)


def step(x):
    log.append(x)
    return x * x


def run(n):
    total = 0
    x = 3
    for _ in range(n):
        x = step(x)
        total = total + step(x - 1) % 1000
    return total


print(fact(20), fact(21), fact(30))
print(run(4), run(6), len(log), log[-1])
print(-(2 ** 63), step(-(2 ** 31)), fact(25) // fact(24))


def lowest(n):
    if n == 0:
        return -9223372036854775807 - 1
    return lowest(n - 1)


def around(n):
    a = lowest(n)
    b = lowest(n) + 1
    return a - b + lowest(1) // 2


print(lowest(3), around(2))
