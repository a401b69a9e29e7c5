# A queueing model with seeded arrivals: generators as processes, running statistics, histogram, comparison of policies.
import heapq
import math
import random
from collections import deque
from dataclasses import dataclass, field


class Running:
    def __init__(self):
        self.n, self.mean, self._m2, self.low, self.high = 0, 0.0, 0.0, math.inf, -math.inf

    def add(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self._m2 += delta * (x - self.mean)
        self.low, self.high = min(self.low, x), max(self.high, x)

    @property
    def deviation(self):
        return math.sqrt(self._m2 / (self.n - 1)) if self.n > 1 else 0.0

    def __str__(self):
        return f"n={self.n} mean={self.mean:.3f} sd={self.deviation:.3f} [{self.low:.2f}, {self.high:.2f}]"


@dataclass(order=True)
class Customer:
    arrives: float
    work: float = field(compare=False)
    number: int = field(compare=False)


def arrivals(rng, rate, n):
    t = 0.0
    for i in range(n):
        t += rng.expovariate(rate)
        yield Customer(t, rng.choice((0.5, 1.0, 3.0)), i)


class Policy:
    registry = {}

    def __init_subclass__(cls, *, name):
        Policy.registry[name] = cls

    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)


class Fifo(Policy, name="fifo"):
    def __init__(self):
        self.items = deque()

    def push(self, c):
        self.items.append(c)

    def pop(self):
        return self.items.popleft()


class Shortest(Policy, name="shortest"):
    def push(self, c):
        heapq.heappush(self.items, (c.work, c.number, c))

    def pop(self):
        return heapq.heappop(self.items)[-1]


class Lifo(Fifo, name="lifo"):
    def pop(self):
        return self.items.pop()


def simulate(policy, clerks, seed, n=120):
    queue, waits, lengths = policy(), Running(), Running()
    free, events, order = clerks, [], []
    for c in arrivals(random.Random(seed), 1.4, n):
        heapq.heappush(events, (c.arrives, 0, c.number, c))
    while events:
        now, kind, _, c = heapq.heappop(events)
        if kind == 0:
            queue.push(c)
        else:
            free += 1
        lengths.add(len(queue))
        while free and len(queue):
            c = queue.pop()
            free -= 1
            waits.add(now - c.arrives)
            order.append(c.number)
            heapq.heappush(events, (now + c.work, 1, c.number, c))
    return waits, lengths, order, now


for name, policy in sorted(Policy.registry.items()):
    waits, lengths, order, end = simulate(policy, 2, 99)
    print(f"{name:<9}{waits} queue {lengths.mean:.2f} max {lengths.high} end {end:.1f} first {order[:10]}")
histogram = {}
for seed in range(6):
    waits, *_ = simulate(Fifo, 2, seed, 60)
    bucket = min(int(waits.mean / 0.5), 6)
    histogram[bucket] = histogram.get(bucket, 0) + 1
for bucket, count in sorted(histogram.items()):
    print(f"{bucket * 0.5:4.1f} {'#' * count}")
more = [simulate(Fifo, k, 5, 80)[0].mean for k in range(1, 5)]
print([round(m, 3) for m in more], sorted(more, reverse=True) == more)
# stress: 100
