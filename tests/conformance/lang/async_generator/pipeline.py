# Async generators over async generators, with async comprehensions of every kind.
def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


async def count(n):
    for i in range(n):
        yield i


async def squares(source):
    async for x in source:
        yield x * x


async def only(pred, source):
    async for x in source:
        if pred(x):
            yield x


async def main():
    print([x async for x in only(lambda x: x % 2, squares(count(8)))])
    print({x % 3 async for x in count(7)} == {0, 1, 2}, {x: y async for x in count(2) for y in "ab"})
    g = (x + 1 async for x in count(3) if x)
    print(type(g).__name__, [x async for x in g])
    print([[y async for y in count(x)] async for x in count(4)])
    total = 0
    async for x in count(100):
        if x == 3: continue
        if x == 6: break
        total += x
    else:
        print("never")
    async for x in count(0): pass
    else:
        print("else")
    return total


print(run(main()))
