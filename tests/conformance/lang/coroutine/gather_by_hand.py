# a small scheduler with tasks, sleeping, cancellation, results and exceptions through awaits
from collections import deque


class Sleep:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for i in range(self.n):
            got = yield ("sleep", i)
            if got:
                print("sleeper got", got)
        return self.n


class Cancelled(BaseException):
    pass


class Task:
    def __init__(self, name, coro):
        self.name, self.coro, self.done, self.result, self.error, self.cancel = name, coro, False, None, None, False

    def step(self):
        try:
            if self.cancel:
                self.cancel = False
                self.coro.throw(Cancelled(self.name))
            else:
                self.coro.send(None)
        except StopIteration as e:
            self.done, self.result = True, e.value
        except Cancelled as e:
            self.done, self.error = True, "cancelled"
        except Exception as e:
            self.done, self.error = True, e
        return self.done

    def __await__(self):
        while not self.done:
            yield ("waiting for", self.name)
        if self.error:
            raise RuntimeError(f"{self.name}: {self.error!r}")
        return self.result


ready = deque()


def spawn(name, coro):
    t = Task(name, coro)
    ready.append(t)
    return t


def loop():
    turns = 0
    while ready:
        t = ready.popleft()
        turns += 1
        if not t.step():
            ready.append(t)
    return turns


async def worker(name, n, fail=False):
    try:
        total = 0
        for i in range(n):
            total += await Sleep(i)
        if fail:
            raise ValueError(name)
        return total
    finally:
        print("leaving", name)


async def main():
    a, b, c = spawn("a", worker("a", 4)), spawn("b", worker("b", 2, True)), spawn("c", worker("c", 9))
    print("a", await a)
    try:
        await b
    except RuntimeError as e:
        print("b", e)
    c.cancel = True
    try:
        await c
    except RuntimeError as e:
        print("c", e)
    squares = [x * x async for x in ticker(4) if x % 2]
    print(squares, {k: v async for k, v in pairs(ticker(3))}, await helper(Sleep(1)))
    return "main done"


async def ticker(n):
    for i in range(n):
        await Sleep(1)
        yield i


async def pairs(source):
    previous = None
    async for x in source:
        yield x, previous
        previous = x


async def helper(aw):
    return await aw, await aw


m = spawn("main", main())
print(loop() > 10, m.result, m.error)
