# 6.2.9.3: asend, athrow, aclose of asynchronous generators; finally blocks; running twice; return values.
import asyncio


class Step:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        yield self.v
        return self.v


def run(coro):
    seen = []
    try:
        while True:
            seen.append(coro.send(None))
    except StopIteration as e:
        return e.value, seen


async def gen():
    try:
        x = yield 1
        print("got", x)
        await Step("inside")
        y = yield x
        print("then", y)
    except ValueError as e:
        print("caught", e)
        yield "after"
    finally:
        await Step("cleanup")
        print("finally")


async def asend_way():
    g = gen()
    print(await g.asend(None), await g.asend("a"))
    try:
        await g.asend("b")
    except StopAsyncIteration as e:
        print("stopped", e.args)


async def athrow_way():
    g = gen()
    print(await anext(g), await g.athrow(ValueError("v")))
    await g.aclose()
    print(await anext(g, "default"))


async def aclose_way():
    g = gen()
    await anext(g)
    print(await g.aclose(), await g.aclose())
    h = gen()
    print(await h.aclose(), [x async for x in h])


async def errors():
    g = gen()
    for bad in (lambda: g.asend(5)), (lambda: anext(5)), (lambda: aiter(5)), (lambda: g.asend()):
        try:
            r = bad()
            print(await r)
        except Exception as e:
            print(type(e).__name__, e)
    a = g.asend(None)
    await a
    try:
        await a
    except RuntimeError as e:
        print(e)
    await g.aclose()


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def bad_close():
    g = ignores()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)


async def delegating():
    async for x in gen():
        yield x * 2
        break


async def nested():
    print([x async for x in delegating()], (await anext(aiter(delegating()))))


for f in asend_way, athrow_way, aclose_way, errors, bad_close:
    print(f.__name__, run(f()))
g = gen()
print(type(g).__name__, g.__name__, g.ag_running, g.ag_frame is not None, g.ag_await, g.ag_code.co_name, hasattr(g, "__anext__"), hasattr(g, "__next__"))


async def raises():
    yield 1
    raise StopAsyncIteration("leaks")


async def leak():
    try:
        async for x in raises():
            print(x)
    except RuntimeError as e:
        print(e, repr(e.__cause__))


run(leak())
asyncio.run(leak())
# stress: 100
