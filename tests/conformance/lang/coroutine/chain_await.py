# Chains of awaits: coroutines that are resumed only when what they wait for has ended.
import types


@types.coroutine
def suspend(v):
    return (yield v)


async def leaf(v):
    r = await suspend(v)
    if r == "raise":
        raise LookupError(v)
    return r


async def twice(v):
    return await leaf(v), await leaf(v + 1)


async def manager(log):
    async with Guard(log) as g:
        return await twice(10)


class Guard:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        self.log.append(await leaf("enter"))
        return self

    async def __aexit__(self, kind, value, tb):
        self.log.append((kind and kind.__name__, await leaf("exit")))
        return kind is LookupError


def drive(coro, answers):
    out = []
    value = None
    try:
        while True:
            out.append(coro.send(value))
            value = answers.pop(0)
    except StopIteration as e:
        return out, e.value
    except Exception as e:
        return out, repr(e)


log = []
print(drive(manager(log), [1, 2, 3, 4]), log)
print(drive(manager(log := []), [1, "raise", 3]), log)
print(drive(twice(1), [1, "raise"]))


class Stream:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return await leaf(self.n)


async def total():
    s = []
    async for x in Stream(3):
        s.append(x)
    else:
        s.append("else")
    return s


print(drive(total(), ["a", "b", "c"]))


async def agen():
    for i in range(3):
        r = await leaf(i)
        yield r
        await twice(i * 10)


async def use():
    return [x async for x in agen()] + [await leaf("z")]


print(drive(use(), list(range(100))))


async def reuse():
    c = leaf(1)
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)


print(drive(reuse(), [5]))


async def states(c):
    await suspend(0)
    print(c[0].cr_running, c[0].cr_suspended, c[0].cr_await is not None)
    try:
        c[0].send(None)
    except ValueError as e:
        print(e)
    await suspend(1)


async def wrap(x):
    return await x


box = []
c = wrap(wrap(states(box)))
box.append(c)
print(c.send(None), c.cr_running, c.cr_suspended)
print(c.send(None))
try:
    c.throw(KeyError("thrown"))
except KeyError as e:
    names, tb = [], e.__traceback__
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names)
print(c.cr_frame)
