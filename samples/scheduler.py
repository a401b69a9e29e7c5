"""A cooperative scheduler: coroutines that sleep, wait for each other, fail and are cancelled."""


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        yield self


class Cancelled(BaseException):
    pass


class Task:
    def __init__(self, name, coroutine):
        self.name = name
        self.coroutine = coroutine
        self.wake_at = 0
        self.done = False
        self.result = self.error = None
        self.waiting = []
        self.to_throw = None

    def __await__(self):
        if not self.done:
            yield self
        if self.error is not None:
            raise self.error
        return self.result

    def cancel(self):
        self.to_throw = Cancelled(self.name)
        self.wake_at = 0


class Scheduler:
    def __init__(self):
        self.now = 0
        self.ready = []
        self.trace = []

    def spawn(self, name, coroutine):
        task = Task(name, coroutine)
        task.wake_at = self.now
        self.ready.append(task)
        return task

    def step(self, task):
        try:
            if task.to_throw is not None:
                error, task.to_throw = task.to_throw, None
                request = task.coroutine.throw(error)
            else:
                request = task.coroutine.send(None)
        except StopIteration as stop:
            task.result = stop.value
            self.finish(task, f"returned {stop.value!r}")
        except Cancelled:
            self.finish(task, "cancelled")
        except Exception as error:
            task.error = error
            self.finish(task, f"failed: {error}")
        else:
            match request:
                case Sleep(ticks=ticks):
                    task.wake_at = self.now + ticks
                    self.ready.append(task)
                case Task() as other:
                    other.waiting.append(task)

    def finish(self, task, how):
        task.done = True
        self.trace.append(f"{self.now:3} {task.name} {how}")
        for waiter in task.waiting:
            waiter.wake_at = self.now
            self.ready.append(waiter)

    def run(self):
        while self.ready:
            task = min(self.ready, key=lambda t: (t.wake_at, t.name))
            self.ready.remove(task)
            self.now = max(self.now, task.wake_at)
            self.step(task)
        return self.trace


class Channel:
    def __init__(self):
        self.items = []
        self.closed = False

    async def put(self, item):
        await Sleep(1)
        self.items.append(item)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            await Sleep(1)
        return self.items.pop(0)


class Timer:
    def __init__(self, scheduler, label):
        self.scheduler, self.label = scheduler, label

    async def __aenter__(self):
        self.start = self.scheduler.now
        return self

    async def __aexit__(self, kind, error, tb):
        await Sleep(0)
        self.scheduler.trace.append(f"    {self.label} took {self.scheduler.now - self.start}")


async def producer(channel, n):
    for i in range(n):
        await channel.put(i * i)
    channel.closed = True
    return n


async def consumer(scheduler, channel):
    total = 0
    async with Timer(scheduler, "consumer"):
        async for item in channel:
            total += item
    return total


async def failing():
    await Sleep(2)
    raise ValueError("disk full")


async def patient():
    try:
        while True:
            await Sleep(10)
    finally:
        await Sleep(1)


async def main(scheduler):
    channel = Channel()
    tasks = [scheduler.spawn("producer", producer(channel, 5)), scheduler.spawn("consumer", consumer(scheduler, channel))]
    bad = scheduler.spawn("bad", failing())
    slow = scheduler.spawn("slow", patient())
    results = [await t for t in tasks]
    try:
        await bad
    except ValueError as e:
        results.append(f"caught {e}")
    slow.cancel()
    scheduler.ready.remove(slow)
    scheduler.ready.append(slow)
    await Sleep(3)
    return results


def start():
    scheduler = Scheduler()
    root = scheduler.spawn("main", main(scheduler))
    for line in scheduler.run():
        print(line)
    print(root.result)


start()
