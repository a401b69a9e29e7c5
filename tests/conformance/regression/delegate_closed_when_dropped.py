# A generator or coroutine that is dropped while it waits for an object with a close method closes that one.
import gc


class Custom:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        return self

    __await__ = __iter__

    def __next__(self):
        return 1

    def close(self):
        print("close", self.name)


def delegate(name):
    yield from Custom(name)


def outer(name):
    try:
        yield from delegate(name)
    finally:
        print("finally", name)


async def waits(name):
    await Custom(name)


def start(made):
    g = made(made.__name__)
    print(next(g) if hasattr(g, "__next__") else g.send(None))


def deep(n):
    return n and deep(n - 1)


for made in (delegate, outer, waits):
    start(made)
    deep(100)
    gc.collect()
g = delegate("explicit")
next(g)
g.close()
g = delegate("never started")
g = delegate("at the end")
next(g)
