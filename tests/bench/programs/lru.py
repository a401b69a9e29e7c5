"""An LRU cache of linked nodes and a dict, with statistics and decorators, under a skewed load."""


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.head = Node(None, None)
        self.tail = Node(None, None)
        self.head.after = self.tail
        self.tail.before = self.head
        self.hits = 0
        self.misses = 0
        self.evictions = 0

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes

    def _unlink(self, node):
        node.before.after = node.after
        node.after.before = node.before

    def _push(self, node):
        first = self.head.after
        node.before = self.head
        node.after = first
        first.before = node
        self.head.after = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        if self.head.after is not node:
            self._unlink(node)
            self._push(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
            self._push(node)
            return
        if len(self.nodes) >= self.capacity:
            oldest = self.tail.before
            self._unlink(oldest)
            del self.nodes[oldest.key]
            self.evictions += 1
        node = Node(key, value)
        self.nodes[key] = node
        self._push(node)

    def items(self):
        node = self.head.after
        while node is not self.tail:
            yield node.key, node.value
            node = node.after


def cached(capacity):
    def decorate(function):
        cache = Cache(capacity)
        missing = object()

        def wrapper(*args):
            value = cache.get(args, missing)
            if value is missing:
                value = function(*args)
                cache.put(args, value)
            return value

        wrapper.cache = cache
        return wrapper
    return decorate


@cached(512)
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


@cached(5000)
def paths(rows, columns):
    if rows == 0 or columns == 0:
        return 1
    return paths(rows - 1, columns) + paths(rows, columns - 1)


def skewed(seed, n, limit):
    state = seed
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        r = (state >> 7) % limit
        yield r * r // limit


cache = Cache(1000)
checksum = 0
for key in skewed(7, 800000, 5000):
    value = cache.get(key)
    if value is None:
        value = key * key % 1009
        cache.put(key, value)
    checksum = (checksum + value) % 1000003
print(len(cache), cache.hits, cache.misses, cache.evictions, checksum)
print(sum(k for k, _ in cache.items()), list(cache.items())[:3])

text_cache = Cache(300)
for key in skewed(11, 150000, 1200):
    name = "user:%d" % key
    if name not in text_cache:
        text_cache.put(name, [name, 0])
    entry = text_cache.get(name)
    entry[1] += 1
print(len(text_cache), text_cache.hits, text_cache.evictions, max(v[1] for _, v in text_cache.items()))

print(sum(collatz(k + 1) for k in skewed(3, 40000, 3000)), collatz.cache.hits, collatz.cache.evictions)
print(paths(60, 60) % 1000000007, paths.cache.hits, paths.cache.misses)
