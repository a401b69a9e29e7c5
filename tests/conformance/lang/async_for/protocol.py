# __aiter__ and __anext__ are looked up on the type; iteration ends with StopAsyncIteration.
def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


class Aiter:
    def __init__(self, n): self.n = n
    def __aiter__(self):
        print("aiter")
        return self
    async def __anext__(self):
        print("anext")
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n, str(self.n)


class Instance: pass


async def main():
    async for a, b in Aiter(2):
        print(a, b)
    else:
        print("else", a)
    print(await anext(Aiter(1)), await anext(Aiter(0), "default"), aiter(Aiter(0)) is not None)
    i = Instance()
    i.__aiter__ = lambda: Aiter(1)
    for bad in i, [1], None:
        try:
            async for x in bad:
                print("never")
        except TypeError as e:
            print(e)


run(main())
