# generators whose variables are numbers and change kind or size between resumptions; consumed in loops of several kinds
def count(start, step):
    n = start
    while True:
        got = yield n
        if got is not None:
            n = got
        else:
            n += step


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(g, n):
    out = []
    for x in g:
        out.append(x)
        if len(out) == n:
            break
    return out


def primes(n):
    found = []
    for i in range(2, n):
        for p in found:
            if i % p == 0:
                break
        else:
            found.append(i)
            yield i


def running(values):
    total = 0
    n = 0
    for v in values:
        total += v
        n += 1
        yield total / n


def sums(gen):
    t = 0
    for x in gen:
        t += x
    return t


def floats(n):
    x = 1
    for i in range(n):
        yield x
        x = x / 2 if i % 2 else x * 3


def pairs(n):
    for i in range(n):
        for j in range(i):
            yield i, j, i * j


def grid(n):
    t = 0
    for i, j, p in pairs(n):
        t += p - i + j
    return t


def collatz(n):
    while True:
        yield n
        if n == 1:
            return "one"
        n = n // 2 if n % 2 == 0 else 3 * n + 1


def with_result(n):
    r = yield from collatz(n)
    yield r


g = count(2**62 - 2, 2**61)
print(take(g, 4), g.send(0.5), next(g), g.send(True), next(g), g.send("s"))
try:
    next(g)
except TypeError as e:
    print(e, next(g, "over"))
print(take(fibonacci(), 12), sums(take(fibonacci(), 100)), next(x for x in fibonacci() if x > 2**64))
print(list(primes(40)), sum(primes(100)), list(running([1, 2.5, 2**64, True])), sums(running([])), list(floats(6)))
print(grid(6), list(with_result(6)), sums(collatz(27)), max(collatz(27)), len(list(collatz(2**70 + 1))) > 100)
print(sums(x * x for x in range(5)), sums(x for x in [1, 2.5]), sums(iter([2**63, 1])), sums(map(int, "123")), sums({1: 2, 3: 4}), sums(b"ab"))
for bad in (["a"], [1, None], 5, [[1]]):
    try:
        print(sums(bad))
    except TypeError as e:
        print(e)
it = running([1, 2, 0.5])
for a in it:
    for b in it:
        print(a, b, end=" ")
print(list(zip(primes(12), fibonacci(), floats(9))))
both = (a + b for a, b in zip(count(0, 1), count(0.5, -1)))
print([next(both) for _ in range(4)])


def tree_sum(t):
    if isinstance(t, list):
        for x in t:
            yield from tree_sum(x)
    else:
        yield t


print(sums(tree_sum([1, [2, [3.5, []], 4], 2**65])), list(tree_sum([[], [[]]])), list(tree_sum(5)))
