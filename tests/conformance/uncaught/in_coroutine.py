# Frames of coroutines, through await.
async def inner():
    raise LookupError("deep")


async def outer():
    return await inner()


outer().send(None)
