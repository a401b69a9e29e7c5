# OrderedDict: move_to_end, popitem, order in equality, reversed, updates keep places.
from collections import OrderedDict
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, list(reversed(o)), o.popitem(), o.popitem(last=False), o)
o["z"] = 1
o["b"] = 20
o.update(y=5, b=7)
print(o, o == OrderedDict([("z", 1), ("b", 7), ("y", 5)]), o == {"z": 1, "b": 7, "y": 5}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), {**o}, o | {"q": 1}, {"q": 1} | o)
del o["b"]
o["b"] = 0
print(list(o), list(o.items()), list(reversed(o.values())), o.pop("b"), o.setdefault("n", 9), o.copy() == o, OrderedDict.fromkeys("xyx", 0))
for f in (lambda: o.move_to_end("none")), (lambda: OrderedDict().popitem()), (lambda: o.pop("none")), (lambda: OrderedDict(5)), (lambda: OrderedDict([1])), (lambda: OrderedDict([(1, 2, 3)])), (lambda: OrderedDict({}, {})):
    try:
        print(f())
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    for k in o:
        o["new" + k] = 1
except RuntimeError as e:
    print(e)


class Recent(OrderedDict):
    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v


r = Recent(a=1, b=2)
r["a"]
print(r, type(r.copy()).__name__)
