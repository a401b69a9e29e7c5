# asynchronous generators: closed, thrown into, returned from and dropped in each state; awaiting in finally
import types


@types.coroutine
def pause(v):
    return (yield v)


def run(coro):
    out = []
    try:
        while True:
            out.append(coro.send(None))
    except StopIteration as e:
        return out, e.value
    except BaseException as e:
        return out, type(e).__name__, str(e)


async def gen(log):
    try:
        log.append("start")
        x = yield 1
        log.append(x)
        await pause("p1")
        y = yield 2
        log.append(y)
    except ValueError as e:
        log.append(f"caught {e}")
        await pause("in handler")
        yield "after"
    finally:
        log.append("finally")
        await pause("in finally")
        log.append("end")


async def take(ag, n):
    out = []
    for i in range(n):
        try:
            out.append(await ag.__anext__())
        except StopAsyncIteration:
            out.append("stop")
    return out


for n in range(4):
    for way in ("aclose", "throw", "send"):
        log = []
        ag = gen(log)

        async def go():
            got = await take(ag, n)
            if way == "aclose":
                r = await ag.aclose()
            elif way == "throw":
                r = await ag.athrow(ValueError("v"))
            else:
                r = await ag.asend(None if n == 0 else "s")
            return got, r, await take(ag, 1)
        print(n, way, run(go()), log)


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def ret():
    yield 1
    return


async def close_stubborn():
    s = stubborn()
    await s.__anext__()
    await s.aclose()


print(run(close_stubborn()))


async def reuse():
    a = ret()
    aw = a.__anext__()
    print(await aw)
    try:
        await aw
    except RuntimeError as e:
        print(e)
    aw = a.aclose()
    print(await aw)
    try:
        await aw
    except RuntimeError as e:
        print(e)
    print(await a.aclose(), await take(a, 2))


print(run(reuse()))


async def concurrent():
    async def slow():
        await pause("slow")
        yield 1
    s = slow()
    first = s.__anext__()
    first.send(None)
    try:
        await s.__anext__()
    except RuntimeError as e:
        print(e)
    print(s.ag_running)
    try:
        first.send(None)
    except StopIteration as e:
        print(e.value)


print(run(concurrent()))


async def raises():
    yield 1
    raise StopAsyncIteration("inside")


async def raises2():
    yield 1
    raise StopIteration("inside")


print(run(take(raises(), 2)), run(take(raises2(), 2)))
