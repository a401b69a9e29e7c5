# 8.9: async with and async for equal the expansions the reference gives, awaits included.
import sys


class Step:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        yield self.name
        return self.name


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Step("aenter " + self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        await Step(f"aexit {self.name} {kind and kind.__name__}")
        return self.swallow


class Count:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return await Step(self.i)


async def statements(fail):
    async with Manager("a") as a, Manager("b", True):
        async for i in Count(2):
            if fail and i == 2:
                raise ValueError(a.name)
        else:
            await Step("else")
    return "end"


async def expanded(fail):
    manager = Manager("a")
    value = await type(manager).__aenter__(manager)
    hit_except = False
    try:
        inner = Manager("b", True)
        await type(inner).__aenter__(inner)
        hit_inner = False
        try:
            it = type(Count(2)).__aiter__(Count(2))
            running = True
            while running:
                try:
                    i = await type(it).__anext__(it)
                except StopAsyncIteration:
                    running = False
                else:
                    if fail and i == 2:
                        raise ValueError(value.name)
            else:
                await Step("else")
        except:
            hit_inner = True
            if not await type(inner).__aexit__(inner, *sys.exc_info()):
                raise
        finally:
            if not hit_inner:
                await type(inner).__aexit__(inner, None, None, None)
    except:
        hit_except = True
        if not await type(manager).__aexit__(manager, *sys.exc_info()):
            raise
    finally:
        if not hit_except:
            await type(manager).__aexit__(manager, None, None, None)
    return "end"


def trace(coro):
    steps = []
    try:
        while True:
            steps.append(coro.send(None))
    except StopIteration as e:
        steps.append(e.value)
    return steps


for fail in False, True:
    print(trace(statements(fail)))
    print(trace(statements(fail)) == trace(expanded(fail)))
