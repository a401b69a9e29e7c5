# 6.2.9.4, 6.4: await in comprehensions, asynchronous comprehensions and generator expressions.
class Now:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value
        return self.value * 10


async def arange(n):
    for i in range(n):
        yield i


def run(coro):
    seen = []
    try:
        while True:
            seen.append(coro.send(None))
    except StopIteration as e:
        print(e.value, "yielded", seen)


async def one():
    return [await Now(i) for i in range(3)], {i: await Now(i) for i in (1, 2)}, {await Now(4)}


async def two():
    return [i async for i in arange(3)], {i async for i in arange(2)}, {i: j async for i in arange(2) async for j in arange(2)}


async def three():
    return [i async for i in (await Now(x) async for x in arange(4) if x % 2)]


async def four():
    g = (await Now(i) for i in range(2))
    return type(g).__name__, [x async for x in g]


async def five():
    return [[j async for j in arange(i)] for i in range(3)], [x + await Now(1) async for x in arange(2) if await Now(x) or x == 0]


async def six():
    return await Now(1) + await Now(2) * await Now(3), -await Now(1), await Now(2) ** 2, [await x for x in [Now(5)]][0]


for f in one, two, three, four, five, six:
    run(f())
