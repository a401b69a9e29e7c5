# pprint: width, depth, indent, compact, sorting, recursion, dataclasses, long strings, underscores.
import pprint
from collections import OrderedDict, defaultdict, Counter, deque
from dataclasses import dataclass, field
from types import SimpleNamespace
data = {"name": "x" * 30, "list": list(range(30)), "nested": {"k": ["a" * 20, "b" * 20, "c" * 20], "z": {"deep": {"deeper": [1, [2, [3]]]}}}, "a tuple": ("one",), 5: {"s", "t"}}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint(data, depth=2)
pprint.pprint(data, indent=4, width=60, sort_dicts=False)
pprint.pprint("a long string of words that does not fit in the width " * 2, width=40)
pprint.pprint(b"bytes that are long too " * 4, width=40)
pprint.pprint([OrderedDict(b=1, a=2), defaultdict(list, {"k": [1]}), Counter("aab"), deque([1, 2], 5), frozenset([3]), SimpleNamespace(x=1, y="z" * 60)], width=50)
r = [1]
r.append(r)
print(pprint.pformat(r).split(" with id")[0], pprint.isrecursive(r), pprint.isreadable([1, "a"]), pprint.isreadable(r), pprint.saferepr({"b": 1, "a": [2]}))


@dataclass
class D:
    name: str
    items: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)


pprint.pprint(D("n", ["item " * 5] * 4), width=50)
pprint.pprint([1234567, 10**10], underscore_numbers=True)
pprint.pp({"z": 1, "a": 2})
pprint.pprint({1: "a", "b": 2, None: 3, (1,): 4})
print(pprint.pformat([[]] * 3, width=5), pprint.PrettyPrinter(width=20).pformat(("tuple", "of", "words", "longer")))
# stress: 100
