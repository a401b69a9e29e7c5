# What goes wrong with async generators.
def run(aw):
    it = aw.__await__()
    try:
        while True:
            it.send(None)
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "StopAsyncIteration"
    except Exception as e:
        return type(e).__name__, str(e), repr(e.__cause__)


async def leaks(kind):
    yield 1
    raise kind("leak")


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


for kind in StopIteration, StopAsyncIteration, KeyError:
    g = leaks(kind)
    print(run(g.__anext__()), run(g.__anext__()), run(g.__anext__()))
g = stubborn()
print(run(g.__anext__()), run(g.aclose()))
g = leaks(KeyError)
print(run(g.asend("too early")))
a = g.__anext__()
print(run(a), run(a))
for f in iter, list, len:
    try:
        f(leaks(KeyError))
    except TypeError as e:
        print(e)
