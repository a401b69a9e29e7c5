# Generators composed: lazy, interleaved, infinite.
def naturals():
    n = 0
    while True:
        yield n
        n += 1


def take(n, it):
    for _ in range(n):
        yield next(it)


def log(name, it):
    for x in it:
        print(name, x, end="; ")
        yield x


def chain(*its):
    for it in its:
        yield from it


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(take(5, (n * n for n in naturals() if n % 2))))
print(list(log("b", (x + 1 for x in log("a", range(2))))))
print(list(chain("ab", [1], tree(3))))
def sieve(it):
    p = next(it)
    yield p
    yield from sieve(x for x in it if x % p)
it = naturals(); next(it); next(it)
print(list(take(12, sieve(it))))
a, b, *c = take(5, naturals())
print(a, b, c, dict(zip("xy", naturals())), max(take(9, naturals())))
