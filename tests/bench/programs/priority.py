"""A priority-queue scheduler: tasks with dependencies and deadlines on a pairing heap, with lazy deletion and ageing."""


class PairNode:
    __slots__ = ("key", "task", "child", "sibling")

    def __init__(self, key, task):
        self.key = key
        self.task = task
        self.child = None
        self.sibling = None


def meld(a, b):
    if a is None:
        return b
    if b is None:
        return a
    if b.key < a.key:
        a, b = b, a
    b.sibling = a.child
    a.child = b
    return a


class PairingHeap:
    def __init__(self):
        self.root = None
        self.size = 0

    def push(self, key, task):
        self.root = meld(self.root, PairNode(key, task))
        self.size += 1

    def pop(self):
        top = self.root
        pairs = []
        node = top.child
        while node is not None:
            following = node.sibling
            node.sibling = None
            if following is not None:
                after = following.sibling
                following.sibling = None
                pairs.append(meld(node, following))
                node = after
            else:
                pairs.append(node)
                node = None
        root = None
        while pairs:
            root = meld(root, pairs.pop())
        self.root = root
        self.size -= 1
        return top.key, top.task


class Task:
    def __init__(self, name, cost, priority, deadline):
        self.name = name
        self.cost = cost
        self.priority = priority
        self.deadline = deadline
        self.needs = 0
        self.dependents = []
        self.started = None
        self.version = 0

    def before(self, other):
        self.dependents.append(other)
        other.needs += 1


class Scheduler:
    def __init__(self, workers):
        self.ready = PairingHeap()
        self.running = PairingHeap()
        self.free = workers
        self.now = 0
        self.late = 0
        self.order = 0
        self.log = []

    def key(self, task):
        self.order += 1
        return (-task.priority, task.deadline, self.order)

    def enqueue(self, task):
        task.version += 1
        self.ready.push(self.key(task), (task, task.version))

    def start_some(self):
        while self.free and self.ready.size:
            _, (task, version) = self.ready.pop()
            if version != task.version:
                continue
            task.version += 1
            task.started = self.now
            self.free -= 1
            self.order += 1
            self.running.push((self.now + task.cost, self.order), task)

    def age(self, waiting):
        for task in waiting:
            if task.started is None and task.needs == 0 and task.priority < 9:
                task.priority += 1
                self.enqueue(task)

    def run(self, tasks):
        for task in tasks:
            if task.needs == 0:
                self.enqueue(task)
        finished = 0
        while finished < len(tasks):
            self.start_some()
            (self.now, _), task = self.running.pop()
            self.free += 1
            finished += 1
            if self.now > task.deadline:
                self.late += 1
            if finished % 100 == 0:
                self.age(tasks[finished:finished + 50])
                self.log.append((self.now, task.name))
            for other in task.dependents:
                other.needs -= 1
                if other.needs == 0:
                    self.enqueue(other)


def sample(n, seed):
    state = seed

    def below(k):
        nonlocal state
        state = (state * 1103515245 + 12345) % 2147483648
        return (state >> 8) % k

    tasks = []
    for i in range(n):
        task = Task("task%d" % i, 1 + below(30), below(10), 50 + i * 4 + below(400))
        for _ in range(below(4)):
            if i:
                tasks[i - 1 - below(min(i, 60))].before(task)
        tasks.append(task)
    return tasks


for seed in (1, 2, 3):
    tasks = sample(50000, seed)
    scheduler = Scheduler(5 + seed)
    scheduler.run(tasks)
    started = sorted(tasks, key=lambda t: (t.started, t.name))
    print(seed, scheduler.now, scheduler.late, scheduler.log[-1], started[100].name, started[-1].name)
