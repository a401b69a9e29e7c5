# 8.5: what the with statement says about objects that are no context managers.
class NoExit:
    def __enter__(self):
        print("never entered")


class NoEnter:
    def __exit__(self, *a):
        pass


class NoneEnter:
    __enter__ = None

    def __exit__(self, *a):
        pass


class Async:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


class WrongCount:
    def __enter__(self):
        return self

    def __exit__(self):
        pass


def run(make):
    try:
        with make():
            print("body")
    except TypeError as e:
        print(e)


for make in NoExit, NoEnter, NoneEnter, Async, WrongCount, object, lambda: None, lambda: open, lambda: 5:
    run(make)
instance = NoEnter()
instance.__enter__ = lambda: 1
run(lambda: instance)


async def asynchronously(make):
    try:
        async with make():
            print("async body")
    except TypeError as e:
        print(e)


for make in Sync, object, Async:
    try:
        asynchronously(make).send(None)
    except StopIteration:
        pass
