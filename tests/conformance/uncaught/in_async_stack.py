# The traceback of a coroutine awaited by others shows each of them.
class Step:
    def __await__(self):
        yield


async def leaf():
    await Step()
    raise RuntimeError("in the leaf")


async def middle():
    async with Manager():
        return await leaf()


class Manager:
    async def __aenter__(self):
        await Step()

    async def __aexit__(self, *info):
        print("aexit", info[0].__name__)


async def main():
    async for x in agen():
        print("got", x)
        await middle()


async def agen():
    yield 1
    await Step()


c = main()
while True:
    c.send(None)
