from collections.abc import (Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence,
                             MutableSet, Sequence, Set, Sized)


class Ring(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


r = Ring(1, 2, 3, 2)
print(list(r), 2 in r, r.index(3), r.count(2), list(reversed(r)), isinstance(r, Iterable))


class Bits(MutableSet):
    def __init__(self, it=()):
        self.s = list(it)

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, x):
        x in self.s or self.s.append(x)

    def discard(self, x):
        x in self.s and self.s.remove(x)


b = Bits([1, 2])
b |= {3}
print(sorted(b & {2, 3}), sorted(b | [9]), b == {1, 2, 3}, b <= {1, 2, 3, 4}, b.isdisjoint([7]), b.pop(), len(b))


class M(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = M()
m.update(a=1, b=2)
print(m.pop("a"), m.setdefault("c", 3), dict(m), list(m.items()), m == {"b": 2, "c": 3}, "b" in m.keys(), m.get("z"))
print([isinstance(x, Hashable) for x in (1, [], ())], isinstance(len, Callable), isinstance({}, Mapping), issubclass(list, MutableSequence))
print(isinstance(iter([]), Iterator), issubclass(dict, Sized), isinstance(range(3), Sequence), isinstance({}.keys(), Set), Callable[[int], str])
try:
    Sequence()
except TypeError as e:
    print(e)
