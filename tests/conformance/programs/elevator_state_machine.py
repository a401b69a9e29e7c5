# A simulated elevator: states by a decorator-based machine, requests in queues, an event log with assertions.
from collections import deque
from functools import wraps


class Machine:
    transitions = {}

    def __init_subclass__(cls):
        cls.transitions = {}
        for name, value in vars(cls).items():
            for source, target in getattr(value, "moves", ()):
                cls.transitions[source, name] = target

    def __init__(self, state):
        self.state = state
        self.log = []


class IllegalMove(RuntimeError):
    pass


def move(*pairs):
    def decorate(f):
        @wraps(f)
        def wrapper(self, *args):
            key = self.state, f.__name__
            if key not in self.transitions:
                raise IllegalMove(f"{f.__name__} while {self.state}")
            result = f(self, *args)
            self.log.append(f"{self.state}->{self.transitions[key]}")
            self.state = self.transitions[key]
            return result
        wrapper.moves = pairs
        return wrapper
    return decorate


class Elevator(Machine):
    def __init__(self, floors):
        super().__init__("idle")
        self.floors, self.floor, self.direction = floors, 0, 0
        self.queue, self.served, self.travelled = deque(), [], 0

    @move(("idle", "moving"), ("open", "moving"))
    def go(self, direction):
        self.direction = direction

    @move(("moving", "open"))
    def arrive(self):
        self.served.append(self.floor)

    @move(("open", "idle"))
    def close(self):
        self.direction = 0

    def request(self, floor):
        if floor not in range(self.floors):
            raise ValueError(f"no floor {floor}")
        if floor not in self.queue:
            self.queue.append(floor)

    def next_stop(self):
        ahead = [f for f in self.queue if (f - self.floor) * self.direction > 0]
        candidates = ahead or self.queue
        return min(candidates, key=lambda f: (abs(f - self.floor), f), default=None)

    def run(self):
        while self.queue:
            target = self.next_stop()
            step = (target > self.floor) - (target < self.floor)
            self.go(step)
            while self.floor != target:
                self.floor += step
                self.travelled += 1
                if self.floor in self.queue and self.floor != target:
                    break
            self.queue.remove(self.floor)
            self.arrive()
            yield self.floor
        self.close()


e = Elevator(10)
for f in 5, 3, 8, 5, 1:
    e.request(f)
ride = e.run()
stops = [next(ride), next(ride)]
e.request(0)
stops += ride
print(stops, e.travelled, e.state, e.served == stops)
print(e.log)
for action in (lambda: e.request(99)), e.arrive, e.close, (lambda: e.go(1) or e.go(1)):
    try:
        action()
    except (ValueError, IllegalMove) as x:
        print(type(x).__name__, x)
print(sorted(Elevator.transitions.items()), Elevator.go.__name__, Machine.transitions)
