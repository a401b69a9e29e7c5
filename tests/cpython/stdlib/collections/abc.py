"""The abstract classes the tests ask about, by the methods they look for."""
from abc import ABCMeta


def has(*names):
    @classmethod
    def hook(cls, other):
        if "wanted" in vars(cls):
            def found(name):
                for c in other.__mro__:
                    if name in vars(c):
                        return vars(c)[name] is not None
                return False
            return True if all(found(name) for name in names) else NotImplemented
        return NotImplemented
    return hook


class Hashable(metaclass=ABCMeta):
    wanted = True
    __subclasshook__ = has("__hash__")


class Iterable(metaclass=ABCMeta):
    wanted = True
    __subclasshook__ = has("__iter__")


class Iterator(Iterable):
    wanted = True
    __subclasshook__ = has("__iter__", "__next__")

    def __iter__(self):
        return self


class Generator(Iterator):
    wanted = True
    __subclasshook__ = has("__iter__", "__next__", "send", "throw", "close")


class Awaitable(metaclass=ABCMeta):
    wanted = True
    __subclasshook__ = has("__await__")


class Coroutine(Awaitable):
    wanted = True
    __subclasshook__ = has("__await__", "send", "throw", "close")


class Sized(metaclass=ABCMeta):
    wanted = True
    __subclasshook__ = has("__len__")


class Container(metaclass=ABCMeta):
    wanted = True
    __subclasshook__ = has("__contains__")


class Callable(metaclass=ABCMeta):
    wanted = True
    __subclasshook__ = has("__call__")


class Sequence(metaclass=ABCMeta):
    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(v is value or v == value for v in self)


class MutableSequence(Sequence):
    pass


class Set(metaclass=ABCMeta):
    pass


class MutableSet(Set):
    pass


class Mapping(metaclass=ABCMeta):
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return dict((k, self[k]) for k in self).keys()

    def items(self):
        return dict((k, self[k]) for k in self).items()


class MutableMapping(Mapping):
    pass


for _c in (list, tuple, str, range, bytes, bytearray, memoryview):
    Sequence.register(_c)
for _c in (list, bytearray):
    MutableSequence.register(_c)
for _c in (dict, type(type.__dict__)):
    Mapping.register(_c)
MutableMapping.register(dict)
for _c in (set, frozenset, type({}.keys()), type({}.items())):
    Set.register(_c)
MutableSet.register(set)
