# What is not asynchronously iterable.
class NoAnext:
    def __aiter__(self):
        return 5


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return "text"


class RaisingAwait:
    def __await__(self):
        raise ValueError("in __await__")


class Raising:
    def __aiter__(self):
        return self

    def __anext__(self):
        return RaisingAwait()


async def use(iterable):
    async for item in iterable:
        print("item", item)


for iterable in ([1], NoAnext(), BadAnext(), Raising(), None):
    coroutine = use(iterable)
    try:
        coroutine.send(None)
    except TypeError as error:
        print(error, "/", repr(error.__cause__))
