import collections
import collections.abc
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p._asdict(), p._replace(y=5), P._fields, P._field_defaults, P._make([7, 8]), p == (1, 0), P(y=2, x=1))
try:
    P()
except TypeError as e:
    print(e)
for bad in ("class a", "a a", "_x"):
    try:
        namedtuple("B", bad)
    except ValueError as e:
        print(e)
print(namedtuple("R", "def x", rename=True)._fields, P.__doc__, P.x.__doc__)
c = Counter("abracadabra")
print(c.most_common(2), c["z"], sorted(c.elements())[:4], c + Counter("aaz"), c - Counter("aaaaab"), c.total())
c.update(a=1)
c.subtract("bb")
print(c, Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(b=2), +Counter(a=-1, b=1))
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    d[k].append(v)
print(d, dict(d), d.default_factory)
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.pop(), q.popleft(), q.maxlen, list(reversed(q)), deque("abc").index("c"))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), OrderedDict(a=1) == {"a": 1})
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], sorted(m), m.parents, m.new_child({"z": 0})["z"], m)


class Up(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


print(Up(a=1, b=2), UserList([3, 1, 2]).data, sorted(UserList("ba")), UserString("abc").upper() + "x")
print(isinstance(q, collections.abc.MutableSequence), isinstance(d, collections.abc.Mapping))
