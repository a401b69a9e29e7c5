# Caches and probabilistic structures: LRU with links, TTL with a fake clock, Bloom filter, consistent hashing.
import bisect
import hashlib
from collections import OrderedDict
from functools import wraps


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.before, self.after = key, value, self, self


class LRU:
    def __init__(self, size):
        self.size, self.map, self.root, self.stats = size, {}, Node(), {"hit": 0, "miss": 0, "evicted": []}

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _push(self, node):
        last = self.root.before
        last.after = self.root.before = node
        node.before, node.after = last, self.root

    def __getitem__(self, key):
        if key not in self.map:
            self.stats["miss"] += 1
            raise KeyError(key)
        self.stats["hit"] += 1
        node = self.map[key]
        self._unlink(node)
        self._push(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.map:
            self._unlink(self.map[key])
        elif len(self.map) == self.size:
            oldest = self.root.after
            self._unlink(oldest)
            del self.map[oldest.key]
            self.stats["evicted"].append(oldest.key)
        self.map[key] = node = Node(key, value)
        self._push(node)

    def __iter__(self):
        node = self.root.after
        while node is not self.root:
            yield node.key
            node = node.after


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def ttl_cache(seconds, clock):
    def decorate(f):
        stored = OrderedDict()

        @wraps(f)
        def wrapper(*args):
            while stored and next(iter(stored.values()))[0] <= clock():
                stored.popitem(last=False)
            if args not in stored:
                stored[args] = clock() + seconds, f(*args)
            return stored[args][1]
        wrapper.stored = stored
        return wrapper
    return decorate


class Bloom:
    def __init__(self, bits=256, hashes=3):
        self.bits, self.hashes, self.field = bits, hashes, 0

    def _places(self, item):
        digest = hashlib.sha256(repr(item).encode()).digest()
        return [int.from_bytes(digest[4 * i:4 * i + 4], "big") % self.bits for i in range(self.hashes)]

    def add(self, item):
        for p in self._places(item):
            self.field |= 1 << p

    def __contains__(self, item):
        return all(self.field >> p & 1 for p in self._places(item))


class Ring:
    def __init__(self, *nodes, copies=40):
        self.points = []
        for node in nodes:
            for i in range(copies):
                bisect.insort(self.points, (self._hash(f"{node}#{i}"), node))

    @staticmethod
    def _hash(key):
        return int(hashlib.md5(key.encode()).hexdigest()[:8], 16)

    def __getitem__(self, key):
        at = bisect.bisect(self.points, (self._hash(key),))
        return self.points[at % len(self.points)][1]


lru = LRU(3)
for key in "abcadbe":
    try:
        lru[key]
    except KeyError:
        lru[key] = key.upper()
print(list(lru), lru.stats, lru["e"], list(lru), len(lru.map))
lru["d"] = "again"
print(list(lru), lru["d"])
clock, calls = Clock(), []


@ttl_cache(10, clock)
def slow(x):
    calls.append(x)
    return x * 2


print(slow(1), slow(1), slow(2), calls)
clock.now = 5
print(slow(3), calls)
clock.now = 11
print(slow(1), slow(3), calls, list(slow.stored), slow.__name__)
bloom = Bloom()
members = [f"user{i}" for i in range(30)]
for m in members:
    bloom.add(m)
false = [x for x in (f"other{i}" for i in range(200)) if x in bloom]
print(all(m in bloom for m in members), len(false) < 20, bloom.field.bit_count(), 1 in bloom, "user1" in Bloom())
ring, smaller = Ring("a", "b", "c"), Ring("a", "b")
keys = [f"key{i}" for i in range(100)]
moved = [k for k in keys if ring[k] != smaller[k]]
print({n: sum(ring[k] == n for k in keys) for n in "abc"}, all(ring[k] == "c" for k in moved), len(moved))
# stress: 100
