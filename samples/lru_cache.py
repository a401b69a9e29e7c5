"""A least-recently-used cache on a doubly linked list, and a decorator that uses it."""


class Entry:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key = key
        self.value = value
        self.before = self.after = self


class LRU:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.entries = {}
        self.ring = Entry()
        self.hits = self.misses = 0

    def _unlink(self, entry):
        entry.before.after = entry.after
        entry.after.before = entry.before

    def _push(self, entry):
        first = self.ring.after
        entry.before, entry.after = self.ring, first
        self.ring.after = first.before = entry

    def __getitem__(self, key):
        try:
            entry = self.entries[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(entry)
        self._push(entry)
        return entry.value

    def __setitem__(self, key, value):
        if key in self.entries:
            entry = self.entries[key]
            entry.value = value
            self._unlink(entry)
        else:
            if len(self.entries) >= self.capacity:
                oldest = self.ring.before
                self._unlink(oldest)
                del self.entries[oldest.key]
            entry = self.entries[key] = Entry(key, value)
        self._push(entry)

    def __delitem__(self, key):
        self._unlink(self.entries.pop(key))

    def __contains__(self, key):
        return key in self.entries

    def __len__(self):
        return len(self.entries)

    def __iter__(self):
        entry = self.ring.after
        while entry is not self.ring:
            yield entry.key
            entry = entry.after

    def __repr__(self):
        return f"LRU({', '.join(f'{k!r}: {self.entries[k].value!r}' for k in self)})"


def cached(capacity=128):
    def decorate(function):
        cache = LRU(capacity)

        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            try:
                return cache[key]
            except KeyError:
                pass
            result = cache[key] = function(*args, **kwargs)
            return result

        wrapper.cache = cache
        wrapper.__name__ = function.__name__
        wrapper.__doc__ = function.__doc__
        return wrapper

    return decorate


@cached(capacity=50)
def paths(width, height, *, diagonal=False):
    """Ways through a grid."""
    if width == 0 or height == 0:
        return 1
    total = paths(width - 1, height, diagonal=diagonal) + paths(width, height - 1, diagonal=diagonal)
    if diagonal:
        total += paths(width - 1, height - 1, diagonal=diagonal)
    return total


def main():
    cache = LRU(3)
    for key in "abcad":
        cache[key] = ord(key)
    print(cache, len(cache), "b" in cache, "c" in cache)
    print(cache["a"], list(cache))
    del cache["d"]
    print(cache)
    try:
        cache["zzz"]
    except KeyError as e:
        print("missing", e, cache.hits, cache.misses)
    try:
        LRU(0)
    except ValueError as e:
        print(e)
    print(paths(12, 12), paths(10, 6, diagonal=True))
    print(paths.__name__, paths.__doc__, len(paths.cache), paths.cache.hits > 100)
    big = LRU(1000)
    for i in range(20000):
        key = i * i % 1999
        if key in big:
            big[key] += 1
        else:
            big[key] = 0
    print(len(big), sum(big[k] for k in list(big)), big.hits)


main()
