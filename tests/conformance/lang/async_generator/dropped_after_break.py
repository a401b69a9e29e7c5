# An async generator that a loop has left is free: the loop, its awaits and a with statement keep nothing of it.
import gc
import sys


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return False


async def main():
    async for i in numbers():
        print(i)
        break
    gc.collect()
    print("behind the loop")
    g = numbers()
    await g.__anext__()
    await g.__anext__()
    del g
    gc.collect()
    print("behind del")
    async with Manager():
        pass
    print("end")


def finalizer(agen):
    print("finalizer of", agen.__name__)
    try:
        agen.aclose().send(None)
    except StopIteration:
        pass


sys.set_asyncgen_hooks(finalizer=finalizer)
try:
    main().send(None)
except StopIteration:
    pass
