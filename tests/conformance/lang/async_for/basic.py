# The loop of the reference: target, else, break, continue.
class Count:
    def __init__(self, stop):
        self.stop = stop
        self.now = 0

    def __aiter__(self):
        print("aiter")
        return self

    async def __anext__(self):
        if self.now == self.stop:
            raise StopAsyncIteration
        self.now += 1
        return self.now


async def numbers(stop):
    for i in range(stop):
        yield i, i * i


async def main():
    async for i in Count(3):
        print(i)
    else:
        print("else")
    async for i in Count(5):
        if i == 2:
            continue
        if i == 4:
            break
        print(i)
    else:
        print("not reached")
    async for a, b in numbers(3):
        print(a, b)
    async for item in numbers(0):
        print("empty")
    else:
        print("else of empty")
    async for first, *rest in numbers(2):
        print(first, rest)
    return i


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print(run(main()))
