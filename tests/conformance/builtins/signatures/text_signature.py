"""__text_signature__ of builtin types, functions and methods, and what their docs are without it."""
import functools
import inspect
import itertools
import operator

for t in (list, tuple, set, frozenset, float, bool, complex, enumerate, zip, map, filter, reversed, property, classmethod,
          staticmethod, memoryview, int, str, dict, bytes, range, slice, object, type, operator.itemgetter,
          operator.attrgetter, operator.methodcaller, functools.partial, itertools.accumulate, itertools.product,
          itertools.count):
    print(t.__name__, t.__text_signature__, "--" in (t.__doc__ or ""))
for f in (len, sorted, isinstance, [].append, "".split, "".join, {}.get, dict.fromkeys, list.sort, list.append, str.encode,
          int.from_bytes, (1).to_bytes, dict.__contains__, list.__getitem__, set.__contains__, globals, print, max,
          bytes.fromhex, float.fromhex, dict.__getitem__, operator.add, functools.cmp_to_key):
    print(f.__name__, type(f).__name__, f.__text_signature__)
for f in (list, operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("a"), functools.cmp_to_key,
          functools.cmp_to_key(len), [].append, list.append, dict.fromkeys, len, sorted, itertools.chain, {}.pop):
    try:
        print(inspect.signature(f))
    except ValueError as e:
        print("ValueError")
