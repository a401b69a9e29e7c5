# Builtins that take nothing, or exactly one argument, have a signature that says so.
import collections
import functools
import inspect
import io
import types

for f in ({}.keys, {}.items, ValueError.add_note, ValueError.with_traceback, types.MappingProxyType.get, property.getter,
          types.GeneratorType.send, range.index, collections.OrderedDict.copy, collections.defaultdict.__missing__,
          object.__init_subclass__, int.__new__, BaseException.__new__, io.BytesIO.__enter__, enumerate.__class_getitem__,
          {}.keys().isdisjoint, functools.partial.__setstate__):
    print(f.__qualname__, inspect.signature(f))
