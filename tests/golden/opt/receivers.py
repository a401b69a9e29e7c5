class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


class Grid:
    def __init__(self, rows):
        self.items = {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row)}

    def count(self):
        return len(self.items)


class Event:
    def __init__(self, time, action):
        self.time = time
        self.action = action

    def __lt__(self, other):
        return self.time < other.time


class Log:
    def __init__(self):
        self.seen = 0

    def note(self, event):
        self.seen += event.time

    def never_called(self):
        return self.seen


def run(heap):
    first, second = heap.pop(), heap.pop()
    if first < second:
        first.action(second)
    return first


heap = Heap()
log = Log()
heap.push(Event(1, log.note))
heap.push(Event(2, log.note))
print(run(heap).time, Grid(["ab"]).count())
