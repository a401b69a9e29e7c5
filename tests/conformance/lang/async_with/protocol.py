# async with: enter and exit awaited, suppressing, several managers, ways out.
def run(coro):
    try:
        while True:
            print("suspended", coro.send(None))
    except StopIteration as e:
        return e.value


class Wait:
    def __init__(self, name): self.name = name
    def __await__(self): yield self.name


class M:
    def __init__(self, name, suppress=False): self.name, self.suppress = name, suppress
    async def __aenter__(self):
        await Wait("enter " + self.name)
        return self.name
    async def __aexit__(self, kind, value, tb):
        await Wait("exit " + self.name)
        print("exit", self.name, repr(value), tb is not None)
        return self.suppress


async def f():
    for i in range(3):
        async with M("a") as a, M("b"):
            if i == 0: continue
            if i == 1: break
    async with (
        M("outer", True) as x,
        M("inner") as y,
    ):
        raise ValueError(x + y)
    async with M("r"):
        return "returned"


async def g():
    try:
        async with M("raising"):
            raise KeyError("k")
    except KeyError as e:
        print("out", e)


print(run(f()))
run(g())
