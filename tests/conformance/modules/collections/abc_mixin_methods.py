# collections.abc: what the abstract classes demand, the methods they give, and what counts as one.
from collections.abc import *
from collections.abc import Callable
import collections.abc as abc


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
m.update({"a": 1}, b=2)
print(m.get("a"), m.get("z", 0), "a" in m, m.pop("a"), m.setdefault("c", 3), list(m.keys()), list(m.items()), list(m.values()), m == {"b": 2, "c": 3}, m.popitem(), m.keys() & {"c"}, repr(m.items()).startswith("ItemsView("))
m.clear()
print(len(m), bool(m))


class S(MutableSequence):
    def __init__(self, *a):
        self.a = list(a)

    def __getitem__(self, i):
        return self.a[i]

    def __setitem__(self, i, v):
        self.a[i] = v

    def __delitem__(self, i):
        del self.a[i]

    def __len__(self):
        return len(self.a)

    def insert(self, i, v):
        self.a.insert(i, v)


s = S(1, 2, 3)
s.append(4)
s.extend([5, 6])
s += [7]
s.reverse()
s.remove(4)
print(s.a, s.pop(), s.index(3), s.count(2), list(reversed(s)), 5 in s, list(s))


class T(Set):
    def __init__(self, items):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


a, b = T("abc"), T("bcd")
print((a & b).items, (a | b).items, (a - b).items, (a ^ b).items, a <= T("abcd"), a.isdisjoint(T("xy")), a == T("cba"), a == {"a", "b", "c"}, a < b, type(a & b).__name__)
for cls in Mapping, MutableMapping, Sequence, Set, Iterator, Generator, Callable, Sized, Hashable, Awaitable, AsyncIterator, Collection:
    try:
        cls()
    except TypeError as e:
        print(e)
checks = [[], {}, (), "", set(), iter([]), (x for x in []), len, 5, {}.keys(), range(1), b"", object(), zip()]
for cls in Hashable, Iterable, Iterator, Reversible, Sized, Container, Collection, Callable, Set, Mapping, Sequence, Generator:
    print(cls.__name__, *[int(isinstance(x, cls)) for x in checks])
