# async def makes coroutine functions, even without await; calling one runs nothing.
class Wait:
    def __init__(self, name): self.name = name
    def __await__(self):
        value = yield self.name
        return f"{self.name}={value}"


async def plain():
    return "plain result"


async def func(a, b=2, *args, k=3, **kw):
    print("started", a, b, args, k, kw)
    x = await Wait("first")
    y = await Wait("second")
    return x, y, await plain()


c = plain()
print(type(c).__name__, c.__name__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
c = func(1, k=5, z=6)
print(c.send(None), c.send("one"))
try:
    c.send("two")
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
