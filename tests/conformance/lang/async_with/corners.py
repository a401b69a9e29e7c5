# async with: several managers, await in the header, suppression, return and break, targets that fail
import types


@types.coroutine
def pause(v):
    yield v
    return v


def run(coro):
    steps = 0
    try:
        while True:
            coro.send(None)
            steps += 1
    except StopIteration as e:
        return e.value, steps
    except Exception as e:
        return type(e).__name__, str(e), steps


log = []


class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    async def __aenter__(self):
        await pause(0)
        log.append("in " + self.name)
        if self.fail == "enter":
            raise OSError("enter " + self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        await pause(0)
        log.append(f"out {self.name} {kind and kind.__name__}")
        if self.fail == "exit":
            raise OSError("exit " + self.name)
        return self.swallow


async def two(a, b):
    async with a as x, b as y:
        log.append("body")
        raise KeyError("k")
    return "after", x.name


async def returns(a):
    for i in range(3):
        async with a:
            if i == 0:
                continue
            return i


async def breaks():
    for i in range(3):
        async with M(str(i)):
            if i == 1:
                break
    else:
        return "else"
    return i


async def header(f):
    async with await f() as m, M(m.name + "2") as n:
        return n.name


async def target():
    async with M("t") as (a, b):
        pass


async def attribute_target():
    box = types.SimpleNamespace()
    async with M("t") as box.m, M("u") as log[0:0]:
        pass


async def make():
    return M(await pause("made"))


async def nested():
    try:
        async with M("outer", fail="exit"):
            async with M("inner", fail="exit"):
                raise ValueError("body")
    except OSError as e:
        return repr(e), repr(e.__context__), repr(e.__context__.__context__)


async def not_manager(m):
    async with m:
        pass


class Half:
    async def __aenter__(self):
        pass


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


class Plain:
    def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 5


for c in (two(M("a"), M("b")), two(M("a", True), M("b")), two(M("a"), M("b", True)), two(M("a", True), M("b", fail="enter")),
          two(M("a", fail="enter"), M("b")), returns(M("r")), breaks(), header(make), target(), attribute_target(), nested(),
          not_manager(Half()), not_manager(Sync()), not_manager(5), not_manager(Plain())):
    print(run(c))
    print("   ", [x if isinstance(x, str) else type(x).__name__ for x in log])
    log.clear()
