# 8.9, 3.4: coroutines: return through async with and finally, exceptions across awaits, close while suspended, recursion.
class Pause:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        got = yield self.tag
        if isinstance(got, Exception):
            raise got
        return got


class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Pause("enter " + self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        await Pause(f"exit {self.name} {kind and kind.__name__}")
        return self.swallow


def run(coro, sends=()):
    sends, seen, value = iter(sends), [], None
    try:
        while True:
            seen.append(coro.send(value))
            value = next(sends, None)
    except StopIteration as e:
        print(seen, "->", e.value)
    except Exception as e:
        print(seen, "raised", repr(e), repr(e.__context__))


async def returns():
    async with CM("a"), CM("b"):
        for i in range(3):
            try:
                if await Pause(i):
                    return "found", i
            finally:
                await Pause(f"f{i}")
    return "end"


async def swallowed():
    async with CM("s", True):
        await inner()
    return "after"


async def inner():
    try:
        await Pause("inner")
    except KeyError as e:
        raise ValueError("from inner") from e


async def closing():
    try:
        await Pause("wait")
    finally:
        print("closed", end=" ")


async def depth(n):
    return 0 if n == 0 else 1 + await depth(n - 1)


async def expressions(flag):
    x = [await Pause(1), await Pause(2)][0 if await Pause(3) else 1]
    y = await Pause("a") if flag else await Pause("b")
    z = (await Pause("c")) or await Pause("d")
    print(f"{await Pause('e')!r:>{await Pause('w')}}", {await Pause("k"): await Pause("v")}, x, y, z)
    assert await Pause("assert"), await Pause("message")
    return (await Pause("x")) + await Pause("y"), not await Pause("n"), 1 < await Pause("cmp") < 5


run(returns(), [None, None, None, True])
run(swallowed(), [None, KeyError("k")])
run(swallowed(), [KeyError("in enter")])
c = closing()
c.send(None)
c.close()
c = closing()
print(c.close())
run(depth(50))
run(expressions(True), [10, 20, 0, "A", "", "D", "E", 6, "K", "V", 1, 2, 3, 0, 3])
run(expressions(False), [10, 20, 1, "B", "C", "E", 4, "K", "V", 0, "why"])


async def loops():
    out = []
    while await Pause("while"):
        for x in [await Pause("for")]:
            if await Pause("if"):
                continue
            out.append(x)
            break
        else:
            out.append("else")
    else:
        out.append("done")
    return out


run(loops(), [1, "a", 0, 1, "b", 1, 0])


async def matches(v):
    match await Pause("subject"):
        case {"k": x} if await Pause("guard"):
            return x
        case [*rest]:
            return await Pause(len(rest))
    return "none"


run(matches(1), [{"k": 5}, True])
run(matches(1), [[1, 2], "got"])
run(matches(1), [{"k": 5}, False])
l = lambda: (await_ for await_ in [1])
print(list(l()))
