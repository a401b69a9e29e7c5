# A coroutine is no iterator; awaiting needs an awaitable.
async def c():
    return 1


async def bad(x):
    return await x


coro = c()
for f in iter, list, next:
    try:
        f(coro)
    except TypeError as e:
        print(e)
try:
    for x in coro: pass
except TypeError as e:
    print(e)
coro.close()


class NotIterator:
    def __await__(self): return 5


class GivesCoroutine:
    def __await__(self): return self.coro


def gen():
    yield


for x in 5, "s", None, [1], NotIterator(), gen():
    try:
        bad(x).send(None)
    except TypeError as e:
        print(e)
g = GivesCoroutine()
g.coro = c()
try:
    bad(g).send(None)
except TypeError as e:
    print(e)
g.coro.close()
