# StopIteration that leaves a coroutine becomes RuntimeError.
async def leaks():
    raise StopIteration("x")


async def leaks_async():
    raise StopAsyncIteration("y")


for f in leaks, leaks_async:
    try:
        f().send(None)
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))
