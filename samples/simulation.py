"""A discrete-event simulation of a supermarket: processes are generators, the clock jumps from event to event."""


class Random:
    """A small linear congruential generator: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return self.state >> 33

    def between(self, low, high):
        return low + self.next() % (high - low + 1)

    def choice(self, items):
        return items[self.next() % len(items)]


class Queue:
    def __init__(self, name):
        self.name = name
        self.waiting = []
        self.busy_until = 0
        self.served = 0
        self.waited = 0

    def __len__(self):
        return len(self.waiting)

    def __lt__(self, other):
        return (len(self), self.name) < (len(other), other.name)


class Simulation:
    def __init__(self, seed):
        self.now = 0
        self.events = []
        self.count = 0
        self.random = Random(seed)

    def schedule(self, delay, process):
        self.count += 1
        event = (self.now + delay, self.count, process)
        low, high = 0, len(self.events)
        while low < high:
            middle = (low + high) // 2
            if self.events[middle] > event:
                low = middle + 1
            else:
                high = middle
        self.events.insert(low, event)

    def start(self, process):
        self.schedule(0, process)

    def run(self, until):
        handled = 0
        while self.events and self.events[-1][0] <= until:
            self.now, _, process = self.events.pop()
            handled += 1
            try:
                delay = next(process)
            except StopIteration:
                continue
            self.schedule(delay, process)
        return handled


def customer(sim, name, queues, log):
    arrived = sim.now
    yield sim.random.between(5, 40)
    queue = min(queues)
    queue.waiting.append(name)
    joined = sim.now
    while queue.waiting[0] != name or queue.busy_until > sim.now:
        if sim.now - joined > 60:
            queue.waiting.remove(name)
            log.append((sim.now, f"{name} gives up at {queue.name}"))
            return
        yield 1
    service = sim.random.between(3, 14)
    queue.busy_until = sim.now + service
    queue.waited += sim.now - joined
    try:
        yield service
    finally:
        queue.waiting.remove(name)
        queue.served += 1
    if sim.now - arrived > 80:
        log.append((sim.now, f"{name} stayed {sim.now - arrived}"))


def door(sim, queues, log, customers):
    for i in range(customers):
        rush = 3 if 100 < sim.now < 250 else 9
        yield sim.random.between(1, rush)
        sim.start(customer(sim, f"c{i:03}", queues, log))


def simulate(seed, tills, customers=150):
    sim = Simulation(seed)
    queues = [Queue(f"till {i + 1}") for i in range(tills)]
    log = []
    sim.start(door(sim, queues, log, customers))
    handled = sim.run(until=2000)
    return sim, queues, log, handled


def main():
    for tills in (2, 3, 4):
        sim, queues, log, handled = simulate(42, tills)
        gave_up = [text for _, text in log if "gives up" in text]
        print(f"{tills} tills: {sum(q.served for q in queues)} served, {len(gave_up)} gave up, clock {sim.now}, {handled} events")
        for q in queues:
            average = q.waited / q.served if q.served else 0
            print(f"    {q.name}: {q.served:3} served, average wait {average:5.2f}")
        for when, text in log[:3]:
            print(f"    {when:4} {text}")
    print(len({simulate(seed, 3, 40)[0].now for seed in range(12)}))


main()
