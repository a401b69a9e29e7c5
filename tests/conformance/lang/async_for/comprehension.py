# Asynchronous comprehensions and generators.
async def numbers(stop):
    for i in range(stop):
        yield i


async def double(x):
    return 2 * x


async def main():
    print([i async for i in numbers(4)])
    print({i % 2 async for i in numbers(4)})
    print({i: i * i async for i in numbers(3) if i})
    print([(i, j) async for i in numbers(2) for j in "ab"])
    print([(i, j) for i in "xy" async for j in numbers(2)])
    print([await double(i) for i in range(3)])
    print([await double(i) async for i in numbers(3) if await double(i) != 2])
    lazy = (i * 10 async for i in numbers(3))
    print(type(lazy).__name__)
    async for value in lazy:
        print(value)
    waiting = (await double(i) for i in range(2))
    print(type(waiting).__name__, [x async for x in waiting])
    print([[j async for j in numbers(i)] for i in range(3)])
    plain = ([k for k in range(i)] async for i in numbers(3))
    print([x async for x in plain])


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


run(main())
