# A coroutine can be awaited once; and not while it runs.
async def c():
    return 1


async def twice():
    x = c()
    print(await x)
    try:
        await x
    except RuntimeError as e:
        print(e)
    try:
        await running
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


running = twice()
print(run(running))
