# Async generators: iteration, asend, athrow, aclose.
def run(aw):
    it = aw.__await__() if hasattr(aw, "__await__") else aw
    try:
        while True:
            print("suspended at", it.send(None))
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "StopAsyncIteration"


class Wait:
    def __init__(self, name): self.name = name
    def __await__(self):
        yield self.name


async def gen(n):
    try:
        for i in range(n):
            await Wait(f"w{i}")
            try:
                got = yield i
                if got: print("got", got)
            except ValueError as e:
                print("handled", e)
                yield "from handler"
    finally:
        print("finally")


async def collect():
    return [x async for x in gen(2)]


print(run(collect()))
g = gen(3)
print(type(g).__name__, g.__aiter__() is g)
print(run(g.__anext__()), run(g.asend("value")), run(g.athrow(ValueError("v"))))
print(run(g.aclose()))
print(run(g.__anext__()), run(g.aclose()))
