a = [x * y for x in A if x for y in x if y if x < y < 3]
b = {(w := x) for x, (y, *z) in B}
c = {k: [v for v in vs] for k, vs in C}
d = f(x for x in [y for y in D])
g = lambda xs, *, n=[z for z in D]: [h := x + n for x in xs]


async def waits():
    return [await x async for x in A], (await y for y in B), [[z async for z in w] for w in C]


class K:
    n = 2
    items = [n * i for i in range(n)]

    def method(self):
        return [super().method() for _ in range(3) if (last := _)], last, [lambda: _ for _ in "ab"]
