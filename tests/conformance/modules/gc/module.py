"""The module gc: settings, looking at objects, finalisers and weak references at a collection."""
import gc
from _weakref import ref

print(gc.isenabled(), gc.get_threshold(), gc.get_debug(), gc.callbacks, gc.garbage)
gc.disable()
print(gc.isenabled())
gc.enable()
gc.set_threshold(700, 10)
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
for bad in (lambda: gc.collect(5), lambda: gc.collect("a"), lambda: gc.set_debug(), lambda: gc.get_objects(generation=7)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(len(gc.get_stats()), gc.DEBUG_LEAK, gc.get_freeze_count())


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        log.append("del")


def make(name):
    refs.append(ref(Node(name), lambda r: log.append(("gone", r()))))


def deep(n):
    return deep(n - 1) if n else [None] * 50


refs, log = [], []
for i in range(30):
    make(i)
deep(50)
gc.collect()
print(len(log) > 0, log[0], log[-1], log.count("del") * 2 == len(log))
print(sum(r() is None for r in refs) == log.count("del"))


class Phoenix:
    def __init__(self):
        self.me = self
        self.deaths = 0

    def __del__(self):
        self.deaths += 1
        most.append(self.deaths)
        saved.append(self)


saved, most = [], []


def burn():
    Phoenix()


for _ in range(30):
    burn()
deep(50)
gc.collect()
print(len(saved) > 0, gc.is_finalized(saved[0]), gc.is_finalized(saved))
saved.clear()
deep(50)
gc.collect()
print(max(most))
target = ["x"]
holder = {"k": target}
print(any(r is holder for r in gc.get_referrers(target)), any(r is target for r in gc.get_referents(holder)))
print(any(o is holder for o in gc.get_objects()), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a" * 20))
gc.callbacks.append(lambda phase, info: print(phase, sorted(info)))
gc.collect(1)
gc.callbacks.clear()
