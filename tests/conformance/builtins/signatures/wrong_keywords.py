"""What builtins say about keywords they do not have, about too many of them, and about odd ones."""
import collections
import itertools


def tried(f, /, *args, **kw):
    try:
        f(*args, **kw)
    except TypeError as e:
        print(e)


for kw in ({"foo": 1}, {"foo": 1, "bar": 2}, {"sep": "", "end": "", "file": None, "flush": 0, "foo": 1}):
    for f, args in ((round, (1,)), (round, ()), (min, (0,)), (max, ([1],)), (itertools.product, (0,)), (ImportError, (0,)),
                    (zip, ()), (sorted, ([],)), ([].sort, ()), (int, ()), (int, ("1",)), (str, ()), (NameError, ()),
                    (AttributeError, ()), (ValueError, ()), (complex, ()), (print, (0,))):
        tried(f, *args, **kw)
tried(ImportError, namez="x")
tried(sorted, [], keyy=1)
tried([].sort, kee=1)
tried({}.__contains__)
tried({}.__contains__, 1, 2)
tried(set().__contains__)
tried([].__getitem__)
tried({}.__getitem__, 1, 2)
tried(collections)


class Odd(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return str.__hash__(self)


tried(print, 0, 1, **{Odd("foo"): ","})
tried(round, 1.75, **{Odd("foo"): 1})
collections.collections = len
tried(collections)
