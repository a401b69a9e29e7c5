# Generators that may be awaited: co_flags with CO_ITERABLE_COROUTINE.
def awaitable(function):
    code = function.__code__
    function.__code__ = code.replace(co_flags=code.co_flags | 0x100)
    return function


@awaitable
def low():
    sent = yield "from low"
    return sent, (yield from inner())


async def inner():
    return "inner"


async def top():
    return await low()


c = top()
print(c.send(None))
try:
    c.send("sent")
except StopIteration as e:
    print(e.value)


def plain():
    yield from i


i = inner()
try:
    list(plain())
except TypeError as e:
    print(e)
i.close()
