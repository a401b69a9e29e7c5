# one iterator given twice, half consumed, chained, zipped with itself, and passed to every taker in turn
def source(n, log=None):
    for i in range(n):
        if log is not None:
            log.append(i)
        yield i


it = source(20)
print(next(it), list(zip(it, it)), list(it))
it = source(20)
print([a + b + c for a, b, c in zip(it, it, it)], next(it, "end"))
it = source(9)
first, second, *_ = it
print(first, second, _, list(it))
it = source(9)
print(3 in it, list(it), 3 in it)
it = source(9)
print(dict(zip("abc", it)), next(it))
it = source(9)
print(sum(x for x in it if x < 3), list(it))
it = source(6)
print(max(it), max(it, default="empty"), min(it, default=None))
it = source(6)
print(any(x == 2 for x in it), next(it), all(x < 4 for x in it), list(it))
it = source(5)
print([x for x in it for y in it], list(it))
it = source(5)
print({next(it): next(it) for _ in range(2)}, [*it, *it], (*it,))
log = []
it = source(5, log)
for x in it:
    if x == 1:
        break
print(log, next(it), log)
it = source(4)
print("-".join(map(str, it)), "".join(map(str, it)), sorted(it), tuple(it), set(it))
it = iter([3, 1, 2])
print(sorted(it), sorted(it), list(enumerate(it)))
it = source(3)
try:
    a, b = it
except ValueError as e:
    print(e, list(it))
it = source(1)
try:
    a, b = it
except ValueError as e:
    print(e)
f = lambda *a, **k: (a, k)
it = source(6)
print(f(*it, *it), f(next(source(1)), *source(2)))
it = iter("abcdef")
print([(x, next(it)) for x in it], list(map(lambda p, q: p + q, iter("ab"), "xyz")))
it = source(10)
a = [0] * 3
a[:] = zip(it, range(2))
print(a, next(it))
b = list(range(5))
b[1:3] = (x * 10 for x in b)
print(b)
c = [1, 2]
c += (x + 1 for x in c if len(c) < 6)
print(c)
d = {1: 2}
d.update((k, v) for k, v in [(3, 4)])
print(d, {**d} | dict((x, x) for x in "q"))
e = bytearray(x for x in range(3))
e.extend(x + 65 for x in range(2))
print(e, bytes(x for x in b"hi"), str(x for x in [])[:17], list(reversed([*source(3)])))


def echo():
    got = []
    while True:
        got.append((yield len(got)))
        if len(got) == 3:
            return got


g = echo()
next(g)
print([g.send(x) for x in "ab"], list(zip(range(2), g)))
