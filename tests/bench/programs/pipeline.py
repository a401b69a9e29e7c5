"""Coroutines: a scheduler of tasks over generators and async functions, channels, and a pipeline of stages."""


class Channel:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.closed = False


class Suspend:
    def __init__(self, kind, channel, value=None):
        self.kind = kind
        self.channel = channel
        self.value = value

    def __await__(self):
        return (yield self)


CLOSED = object()


class Task:
    def __init__(self, name, coroutine):
        self.name = name
        self.coroutine = coroutine
        self.waiting = None
        self.value = None
        self.steps = 0


class Scheduler:
    def __init__(self):
        self.ready = []
        self.blocked = []
        self.switches = 0

    def spawn(self, name, coroutine):
        task = Task(name, coroutine)
        self.ready.append(task)
        return task

    def complete(self, task):
        """Try what the task waits for; True when it can go on."""
        request = task.waiting
        channel = request.channel
        if request.kind == "put":
            if len(channel.items) < channel.capacity:
                channel.items.append(request.value)
                return True
        elif channel.items:
            task.value = channel.items.pop(0)
            return True
        elif channel.closed:
            task.value = CLOSED
            return True
        return False

    def run(self):
        while self.ready or self.blocked:
            if not self.ready:
                still = []
                for task in self.blocked:
                    (self.ready if self.complete(task) else still).append(task)
                if not self.ready:
                    raise RuntimeError("deadlock: " + ", ".join(t.name for t in still))
                self.blocked = still
            batch, self.ready = self.ready, []
            for task in batch:
                self.switches += 1
                task.steps += 1
                value, task.value = task.value, None
                try:
                    task.waiting = task.coroutine.send(value)
                except StopIteration:
                    continue
                if self.complete(task):
                    self.ready.append(task)
                else:
                    self.blocked.append(task)


async def put(channel, value):
    await Suspend("put", channel, value)


async def get(channel):
    return await Suspend("get", channel)


class Receive:
    def __init__(self, channel):
        self.channel = channel

    def __aiter__(self):
        return self

    async def __anext__(self):
        value = await get(self.channel)
        if value is CLOSED:
            raise StopAsyncIteration
        return value


async def numbers(n, out):
    for i in range(n):
        await put(out, i)
    out.closed = True


async def mapper(function, source, out):
    async for value in Receive(source):
        await put(out, function(value))
    out.closed = True


async def keep(test, source, out):
    async for value in Receive(source):
        if test(value):
            await put(out, value)
    out.closed = True


async def collect(source, totals):
    count = total = 0
    async for value in Receive(source):
        count += 1
        total += value
    totals.append((count, total))


def chain(scheduler, n, stages, totals):
    channel = Channel(4)
    scheduler.spawn("source", numbers(n, channel))
    for k in range(stages):
        following = Channel(1 + k % 5)
        if k % 3 == 2:
            scheduler.spawn("keep%d" % k, keep(lambda x, k=k: x % (k + 2) != 0, channel, following))
        else:
            scheduler.spawn("map%d" % k, mapper(lambda x, k=k: x + k, channel, following))
        channel = following
    scheduler.spawn("sink", collect(channel, totals))


def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def nested(depth, width):
    return depth if depth == 0 else [nested(depth - 1, width) for _ in range(width)] + [depth]


def averages():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


totals = []
scheduler = Scheduler()
for i in range(4):
    chain(scheduler, 16000 + i * 2000, 6, totals)
scheduler.run()
print(totals, scheduler.switches)

tree = nested(11, 3)
running = averages()
next(running)
last = 0
for value in flatten(tree):
    last = running.send(value)
print("%.6f" % last)
try:
    blocked = Scheduler()
    blocked.spawn("lonely", collect(Channel(1), []))
    blocked.run()
except RuntimeError as e:
    print(e)
