# yield, yield from, await; asynchronous loops, managers, comprehensions and generators.
def count(limit):
    n = 0
    while n < limit:
        step = yield n
        n += step or 1
    result = yield from count(n)
    return [(yield), (yield result)]


async def fetch(source, sink):
    data = await source.read()
    async with sink as out:
        await out.write(data, await source.size())
    async for part in source:
        await sink.send(part)
    else:
        return [p async for p in source if await p.ok()]


async def produce(source):
    async for item in source:
        yield item
    print([x async for x in (y async for y in source)])
