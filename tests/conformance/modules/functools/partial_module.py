# Instances of types from modules say where their type is from; partial's state has no empty dict.
import array
import collections
import functools
import operator

print(functools.partial(int).__module__, operator.itemgetter(1).__module__, collections.deque().__module__,
      array.array("i").__module__)
for o in (collections.OrderedDict(), [], functools):
    print(hasattr(o, "__module__"))
print(functools.partial(int, base=2).__reduce__())
print("__module__" in functools.partial.__dict__, "__module__" in int.__dict__)
