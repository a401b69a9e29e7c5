"""UserDict, UserList, Counter, OrderedDict, defaultdict and deque, as far as the language tests go."""
import collections.abc as abc


class UserDict(abc.MutableMapping):
    def __init__(self, items=(), **kwargs):
        self.data = {}
        self.data.update(items, **kwargs)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), "__missing__"):
            return type(self).__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserDict) else other)

    def update(self, *args, **kwargs):
        self.data.update(*args, **kwargs)


class UserList(abc.MutableSequence):
    def __init__(self, items=()):
        self.data = list(items)

    def __getitem__(self, i):
        return self.data[i]

    def __setitem__(self, i, value):
        self.data[i] = value

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other): return self.data < self.__cast(other)
    def __le__(self, other): return self.data <= self.__cast(other)
    def __eq__(self, other): return self.data == self.__cast(other)
    def __gt__(self, other): return self.data > self.__cast(other)
    def __ge__(self, other): return self.data >= self.__cast(other)

    def __cast(self, other):
        return other.data if isinstance(other, UserList) else other


class UserString(abc.Sequence):
    def __init__(self, text):
        self.data = str(text)

    def __str__(self):
        return self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i]


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        self[key] = self.pop(key)


class Counter(dict):
    def __init__(self, items=()):
        super().__init__()
        for item in items:
            self[item] = self.get(item, 0) + 1

    def __missing__(self, key):
        return 0


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value


class deque(list):
    def __init__(self, items=(), maxlen=None):
        super().__init__(items)

    def popleft(self):
        return self.pop(0)

    def appendleft(self, value):
        self.insert(0, value)


abc.Sequence.register(deque)


def namedtuple(name, fields):
    names = fields.replace(",", " ").split() if isinstance(fields, str) else list(fields)

    def new(cls, *args, **kwargs):
        return tuple.__new__(cls, args + tuple(kwargs[n] for n in names[len(args):]))
    body = {"__new__": new, "__slots__": (), "_fields": tuple(names), "__match_args__": tuple(names)}
    for i, field in enumerate(names):
        body[field] = property(lambda self, i=i: self[i])
    return type(name, (tuple,), body)
