# StopIteration, StopAsyncIteration, GeneratorExit, SystemExit, ImportError, NameError, KeyError: their own fields.
for e in StopIteration(), StopIteration(1), StopIteration(1, 2), StopIteration((1, 2)):
    print(repr(e), e.value, e.args)
s = StopIteration(5)
s.value = 6
print(s, s.value, s.args)
for e in SystemExit(), SystemExit(3), SystemExit("m"), SystemExit(1, 2), SystemExit(None):
    print(repr(e), repr(e.code), e.args, str(e))
i = ImportError("cannot", name="n", path="p")
print(repr(i), i.name, i.path, i.msg, i.name_from, ImportError().msg, ImportError(1, 2).msg, str(ImportError("a", "b")), ModuleNotFoundError("m", name="x").name)
for kw in dict(nam=1), dict(name=1, other=2):
    try:
        ImportError("m", **kw)
    except TypeError as e:
        print(e)
n = NameError("m", name="x")
print(n, n.name, NameError().name, UnboundLocalError("u", name="y").name)
print(str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()), str(KeyError(None)), repr(KeyError("q'")), str(LookupError("k")), str(IndexError("k")))
for cls in ValueError, StopIteration, SystemExit, KeyError:
    try:
        cls(keyword=1)
    except TypeError as e:
        print(e)
g = GeneratorExit("x")
print(repr(g), isinstance(g, Exception), issubclass(StopAsyncIteration, Exception), StopAsyncIteration(1).args, KeyboardInterrupt("k").args)
