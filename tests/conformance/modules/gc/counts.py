"""What gc.collect() counts, gc.is_tracked, get_referents, freeze, statistics, DEBUG_SAVEALL."""
import gc


def circles():
    l = []
    l.append(l)
    t = ([],)
    t[0].append(t)
    d = {}
    d[1] = d


class Node:
    def __init__(self):
        self.me = self


class Saved(Node):
    def __del__(self):
        kept.append(self)


kept = []
gc.collect()
circles()
print(gc.collect() >= 3)


def nodes(cls, n):
    for _ in range(n):
        cls()


nodes(Saved, 5)
gc.collect()
print(len(kept))
kept.clear()

for v in (1, 1.5, "a", b"a", None, (), (1, "a"), ((1, 2), 3), ([],), {}, {1: 2}, {1: []}, {1: {}}, [], set(), int, Node,
          Node(), object(), bytearray(b"x"), gc, len, {(1, 2): 3}, 2j, lambda: 0):
    print(gc.is_tracked(v), end=" ")
print()
print(sorted(gc.get_referents([1, 3, 5], {7: 9}, (2,))), gc.get_referents(1, "a", 4j))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
old = gc.get_stats()
gc.collect(0)
gc.collect()
print([new["collections"] - was["collections"] for new, was in zip(gc.get_stats(), old)])
gc.collect()
print(gc.garbage)
gc.set_debug(gc.DEBUG_SAVEALL)
circles()
gc.collect()
gc.set_debug(0)
print(len(gc.garbage) >= 3, all(isinstance(v, (list, tuple, dict)) for v in gc.garbage))
gc.garbage.clear()
# dead at once
