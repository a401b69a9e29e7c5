# ChainMap: lookups through the maps, writes to the first, new_child, parents, order of iteration.
from collections import ChainMap
import collections
base = {"a": 1, "b": 2}
top = {"b": 20, "c": 30}
cm = ChainMap(top, base)
print(cm, cm["a"], cm["b"], len(cm), list(cm), sorted(cm.items()), cm.get("zz", 0), "a" in cm, bool(ChainMap()), cm.maps[1] is base)
cm["a"] = 100
print(top, base)
child = cm.new_child({"d": 4})
print(child, child.parents == cm, child["c"], child.new_child(x=1)["x"])
del cm["a"]
for f in (lambda: cm.__delitem__("a")), (lambda: cm["zz"]), (lambda: cm.pop("a")), (lambda: ChainMap().popitem()):
    try:
        print(f())
    except KeyError as e:
        print(e)
print(cm.pop("b"), cm["b"], cm.popitem(), cm, cm | {"n": 1}, {"n": 1} | cm, cm.copy(), ChainMap.fromkeys("xy", 0))
cm |= {"m": 5}
print(cm, dict(cm), cm == {"a": 1, "b": 2, "m": 5})


class D(dict):
    def __missing__(self, key):
        return "missing " + key


print(ChainMap({}, D())["q"])


class Sub(ChainMap):
    def __missing__(self, key):
        return "sub " + key


print(Sub({}, {})["q"], Sub({"a": 1}).new_child())
