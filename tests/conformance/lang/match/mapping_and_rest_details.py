# 8.6.4.9: keys of every allowed kind, nested mappings, **rest copies, order of lookups, defaultdict and ChainMap, missing keys.
from collections import ChainMap, Counter, OrderedDict, defaultdict
from collections.abc import Mapping
from types import MappingProxyType, SimpleNamespace
import enum


class K(enum.Enum):
    A = "a"


class Keys:
    one = 1
    text = "key"


class Logged(Mapping):
    def __init__(self, **items):
        self.items_, self.log = items, []

    def __getitem__(self, key):
        self.log.append(f"[{key}]")
        return self.items_[key]

    def __iter__(self):
        self.log.append("iter")
        return iter(self.items_)

    def __len__(self):
        self.log.append("len")
        return len(self.items_)

    def get(self, key, default=None):
        self.log.append(f"get {key}")
        return self.items_.get(key, default)

    def keys(self):
        self.log.append("keys")
        return self.items_.keys()


def f(v):
    match v:
        case {-1: x, 2.5: y, 1 + 2j: z}:
            return "numbers", x, y, z
        case {b"bytes": x, None: y, True: z}:
            return "others", x, y, z
        case {K.A: x, Keys.text: y}:
            return "dotted", x, y
        case {"point": {"x": int(x), "y": int(y)}, **rest} if x != y:
            return "point", x, y, rest
        case {"list": [{"id": first}, *_, {"id": last}]}:
            return "list", first, last
        case {"a" "b": x}:
            return "joined", x
        case {"t": (1 | 2) as x, "u": str() | None as y}:
            return "alternatives", x, y
        case {"only": _, **rest} if not rest:
            return "only"
        case {**rest} if rest:
            return "rest", sorted(rest, key=str)
        case {}:
            return "empty mapping"
    return "no mapping"


for v in ({-1: "a", 2.5: "b", 1 + 2j: "c", 0: 1}, {b"bytes": 1, None: 2, 1: 3}, {K.A: 1, "key": 2}, {"point": {"x": 1, "y": 2}, "more": 3}, {"point": {"x": 1, "y": 1}}, {"list": [{"id": 1}, 5, {"id": 9, "z": 0}]}, {"ab": 4}, {"t": 2, "u": None}, {"t": 3, "u": ""}, {"only": 0}, {}, [], OrderedDict(ab=1),
          ChainMap({"x": 1}, {"ab": 5}), Counter(ab=2), MappingProxyType({"ab": 7}), SimpleNamespace(ab=1), defaultdict(int), {"list": []}.items()):
    print(f(v))
d = defaultdict(list, a=1)
match d:
    case {"missing": x}:
        print("never")
    case {"a": x, **rest}:
        rest["new"] = 1
        print(x, rest, dict(d), type(rest).__name__)
l = Logged(a=1, b=2, c=3)
match l:
    case {"a": 1, "zz": _}:
        print("no")
    case {"b": x, "a": y, **rest}:
        print(x, y, rest, l.log)
l.log.clear()
match l:
    case {"a": 9}:
        print("no")
    case {}:
        print("empty pattern", l.log)
# stress: 100
