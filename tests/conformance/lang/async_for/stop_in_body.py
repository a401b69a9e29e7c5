# A StopAsyncIteration raised by the suite, or by storing the item, is not the loop's.
class Once:
    def __init__(self):
        self.left = 2

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


class Trap:
    def __setitem__(self, key, value):
        raise StopAsyncIteration("from the target")


async def body():
    async for item in Once():
        print("item", item)
        raise StopAsyncIteration("from the body")


async def target():
    trap = Trap()
    async for trap[0] in Once():
        print("not reached")


async def nested():
    try:
        async for item in Once():
            try:
                raise StopAsyncIteration("inner")
            except StopAsyncIteration as error:
                print("handled", error)
    finally:
        print("finally")


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration:
        print("done")
    except StopAsyncIteration as error:
        print("StopAsyncIteration", error)


run(body())
run(target())
run(nested())
