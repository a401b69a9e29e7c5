# asynchronous comprehensions: nested, with await in each place, with exceptions, walrus, several fors
import types


@types.coroutine
def pause(v):
    yield v
    return v


def run(coro):
    seen = []
    try:
        while True:
            seen.append(coro.send(None))
    except StopIteration as e:
        return e.value, seen
    except Exception as e:
        return type(e).__name__, str(e), seen


async def count(n, bad=None):
    for i in range(n):
        await pause(i)
        if i == bad:
            raise ValueError(f"at {i}")
        yield i


async def forms():
    a = [x async for x in count(3)]
    b = {x % 2 async for x in count(4)}
    c = {x: await pause(-x) async for x in count(2)}
    d = [(x, y) async for x in count(2) for y in range(x + 1)]
    e = [(x, y) for x in range(2) async for y in count(x + 1)]
    f = [x async for x in count(5) if await pause(x) > 2 if x != 4]
    g = [[y async for y in count(x)] for x in range(3)]
    h = [[y for y in range(x)] async for x in count(3)]
    return a, sorted(b), c, d, e, f, g, h


async def generators():
    g = (x * 10 async for x in count(3))
    first = await g.__anext__()
    rest = [x async for x in g]
    h = (await pause(x) for x in range(2))
    return type(g).__name__, first, rest, type(h).__name__, [x async for x in h]


async def errors():
    try:
        return [x async for x in count(4, 2)]
    except ValueError as e:
        return str(e)


async def wrong():
    out = []
    for make in (lambda: [1, 2], lambda: 5):
        try:
            [x async for x in make()]
        except TypeError as e:
            out.append(str(e))
    try:
        [x for x in count(1)]
    except TypeError as e:
        out.append(str(e))
    return out


async def walrus():
    got = [last := x async for x in count(3)]
    return got, last, [y async for x in count(3) if (y := x * 2)], y


async def conditions():
    return [await pause(1) if x else await pause(2) async for x in count(2)], [x for x in [await pause(5)]]


async def lambdas():
    fs = [lambda: x async for x in count(3)]
    return [f() for f in fs]


async def closing():
    log = []

    async def g():
        try:
            yield 1
            yield 2
        finally:
            log.append("closed")
    async for x in (s := g()):
        break
    await s.aclose()
    return log


for f in (forms, generators, errors, wrong, walrus, conditions, lambdas, closing):
    print(f.__name__, run(f()))
