from graphlib import CycleError, TopologicalSorter

t = TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
print(list(t.static_order())[0], list(TopologicalSorter({3: [2], 2: [1]}).static_order()))
t = TopologicalSorter()
t.add("x", "y")
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(ready)
    t.done(*ready)
try:
    TopologicalSorter({1: [2], 2: [1]}).prepare()
except CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))
