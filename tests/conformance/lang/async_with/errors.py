# Missing methods, results that cannot be awaited.
class NoAenter:
    async def __aexit__(self, *args):
        pass


class NoAexit:
    async def __aenter__(self):
        print("must not run")


class BadEnter:
    def __aenter__(self):
        return 42

    async def __aexit__(self, *args):
        print("must not run")


class BadExit:
    async def __aenter__(self):
        return "entered"

    def __aexit__(self, *args):
        return "not awaitable"


class Plain:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


async def use(make, fail):
    async with make() as value:
        print("body", value)
        if fail:
            raise ValueError("body")


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration:
        print("finished")
    except Exception as error:
        print(type(error).__name__, error)
        if error.__context__:
            print("  during", repr(error.__context__))


for make in (NoAenter, NoAexit, BadEnter, BadExit, Plain, int):
    run(use(make, False))
run(use(BadExit, True))
