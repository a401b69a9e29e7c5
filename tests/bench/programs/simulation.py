"""A discrete-event simulation of a factory: machines, queues, breakdowns; events on a binary heap of objects."""


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) / 2147483648.0

    def between(self, low, high):
        return low + (high - low) * self.next()


class Event:
    def __init__(self, time, order, action, argument):
        self.time = time
        self.order = order
        self.action = action
        self.argument = argument

    def __lt__(self, other):
        if self.time != other.time:
            return self.time < other.time
        return self.order < other.order


class Heap:
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i > 0:
            parent = (i - 1) // 2
            if not items[i] < items[parent]:
                break
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            i, n = 0, len(items)
            while True:
                child = 2 * i + 1
                if child >= n:
                    break
                if child + 1 < n and items[child + 1] < items[child]:
                    child += 1
                if not items[child] < items[i]:
                    break
                items[i], items[child] = items[child], items[i]
                i = child
        return top


class Simulation:
    def __init__(self):
        self.now = 0.0
        self.events = Heap()
        self.count = 0

    def after(self, delay, action, argument=None):
        self.count += 1
        self.events.push(Event(self.now + delay, self.count, action, argument))

    def run(self, until):
        while len(self.events):
            event = self.events.pop()
            if event.time > until:
                break
            self.now = event.time
            if event.argument is None:
                event.action()
            else:
                event.action(event.argument)


class Part:
    def __init__(self, number, born):
        self.number = number
        self.born = born
        self.steps = 0


class Machine:
    def __init__(self, name, sim, random, low, high, following):
        self.name = name
        self.sim = sim
        self.random = random
        self.low = low
        self.high = high
        self.following = following
        self.queue = []
        self.busy = False
        self.broken = False
        self.done = 0
        self.longest = 0

    def arrive(self, part):
        self.queue.append(part)
        if len(self.queue) > self.longest:
            self.longest = len(self.queue)
        self.start()

    def start(self):
        if self.busy or self.broken or not self.queue:
            return
        self.busy = True
        part = self.queue.pop(0)
        self.sim.after(self.random.between(self.low, self.high), self.finish, part)

    def finish(self, part):
        self.busy = False
        self.done += 1
        part.steps += 1
        self.following(part)
        self.start()

    def fail(self):
        self.broken = True
        self.sim.after(self.random.between(2.0, 6.0), self.repair)

    def repair(self):
        self.broken = False
        self.sim.after(self.random.between(50.0, 150.0), self.fail)
        self.start()


class Factory:
    def __init__(self, seed):
        self.sim = Simulation()
        self.random = Random(seed)
        self.finished = 0
        self.rejected = 0
        self.total_time = 0.0
        self.made = 0
        self.polish = Machine("polish", self.sim, self.random, 0.3, 0.9, self.store)
        self.check = Machine("check", self.sim, self.random, 0.2, 0.6, self.inspect)
        self.drill = Machine("drill", self.sim, self.random, 0.4, 1.0, self.check.arrive)
        self.saw = Machine("saw", self.sim, self.random, 0.5, 0.9, self.drill.arrive)
        self.machines = [self.saw, self.drill, self.check, self.polish]
        for machine in self.machines:
            self.sim.after(self.random.between(20.0, 100.0), machine.fail)
        self.sim.after(0.0, self.deliver)

    def deliver(self):
        self.made += 1
        self.saw.arrive(Part(self.made, self.sim.now))
        self.sim.after(self.random.between(0.6, 1.0), self.deliver)

    def inspect(self, part):
        if self.random.next() < 0.05 and part.steps < 8:
            self.rejected += 1
            self.drill.arrive(part)
        else:
            self.polish.arrive(part)

    def store(self, part):
        self.finished += 1
        self.total_time += self.sim.now - part.born


for seed in (1, 2, 3):
    factory = Factory(seed)
    factory.sim.run(25000.0)
    print(seed, factory.made, factory.finished, factory.rejected, "%.3f" % (factory.total_time / factory.finished),
          [(m.name, m.done, m.longest) for m in factory.machines], factory.sim.count)
