# await in the middle of expressions, calls, displays, subscripts, f-strings and comprehensions.
class V:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return self.v if got is None else got


def run(coro, *values):
    values = list(values)
    try:
        seen = [coro.send(None)]
        while True:
            seen.append(coro.send(values.pop(0) if values else None))
    except StopIteration as e:
        return seen, e.value


async def f():
    x = await V(1) + await V(2) * -await V(3)
    y = [await V(4), {await V(5): await V(6)}, (await V("s"))[await V(0)]]
    z = f"{await V('f')}-{await V(7):>{await V(4)}}"
    w = max(await V(8), *[await V(9)], key=lambda v: -v)
    if await V(0) or await V(True): y.append("yes" if await V(1) else "no")
    return x, y, z, w, [await V(i) for i in range(2)], await V(1) < await V(5) < await V(3)


print(run(f()))
print(run(f(), 100)[1])
