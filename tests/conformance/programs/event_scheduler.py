# A discrete event simulation: coroutines scheduled by time, queues between them, deterministic order.
import heapq
from collections import deque
from itertools import count


class Simulator:
    def __init__(self):
        self.now = 0
        self.queue = []
        self.order = count()
        self.trace = []

    def spawn(self, name, process, delay=0):
        heapq.heappush(self.queue, (self.now + delay, next(self.order), name, process, None))

    def run(self, until):
        while self.queue:
            time, _, name, process, value = heapq.heappop(self.queue)
            if time > until:
                break
            self.now = time
            try:
                request = process.send(value)
            except StopIteration as done:
                self.log(name, f"done {done.value}")
                continue
            match request:
                case int() | float() as delay:
                    self.resume(name, process, None, delay)
                case ("put", Store() as store, item):
                    store.put(self, item)
                    self.resume(name, process, None, 0)
                case ("get", Store() as store):
                    store.get(self, name, process)
                case _:
                    raise TypeError(f"{name} asked for {request!r}")

    def resume(self, name, process, value, delay):
        heapq.heappush(self.queue, (self.now + delay, next(self.order), name, process, value))

    def log(self, name, text):
        self.trace.append(f"{self.now:5.1f} {name:<9} {text}")


class Store:
    def __init__(self):
        self.items, self.waiting = deque(), deque()

    def put(self, sim, item):
        if self.waiting:
            sim.resume(*self.waiting.popleft(), item, 0)
        else:
            self.items.append(item)

    def get(self, sim, name, process):
        if self.items:
            sim.resume(name, process, self.items.popleft(), 0)
        else:
            self.waiting.append((name, process))


def customer(sim, counter, n):
    arrived = sim.now
    sim.log(f"cust{n}", "arrives")
    reply = Store()
    yield "put", counter, (n, reply)
    yield "get", reply
    return f"waited {sim.now - arrived:.1f}"


def clerk(sim, counter, name, speed):
    served = 0
    while True:
        n, reply = yield "get", counter
        sim.log(name, f"serves {n}")
        yield speed + n % 3
        yield "put", reply, "thanks"
        served += 1
        if served == 4:
            return f"served {served}"


def source(sim, counter, total):
    for n in range(total):
        sim.spawn(f"cust{n}", customer(sim, counter, n))
        yield 1.5
    return "no more"


sim = Simulator()
counter = Store()
sim.spawn("source", source(sim, counter, 8))
sim.spawn("ann", clerk(sim, counter, "ann", 2), delay=1)
sim.spawn("bob", clerk(sim, counter, "bob", 2.5))
sim.run(until=100)
print(*sim.trace, sep="\n")
print(sim.now, len(sim.queue), len(counter.items), len(counter.waiting))
sim.spawn("bad", (x for x in ["nonsense"]))
try:
    sim.run(200)
except TypeError as e:
    print(e)
# stress: 100
