# callable, type with one argument, isinstance and issubclass with unions and generics.
import types
print([callable(x) for x in (len, int, lambda: 0, "f", type, None, object(), [].append, property(), types.FunctionType, print, iter([]), staticmethod(len), classmethod(len))])
print([type(x).__name__ for x in (1, 1.5, 1j, "s", b"b", [], (), {}, set(), frozenset(), None, ..., NotImplemented, len, [].append, print, type, lambda: 0, (x for x in []), range(1), slice(1), iter(""), {}.keys(), int | str, list[int], memoryview(b""), property(), super, zip())])
print(isinstance(1, int | str), isinstance(1.0, int | str), isinstance(None, int | None), issubclass(bool, int | str), issubclass(int, (str, bytes | int)), isinstance([], (int, (str, (list,)))))
print(isinstance(True, int), isinstance(1, bool), isinstance(int, type), isinstance(type, object), issubclass(type, object), isinstance(type, type), issubclass(int, int), issubclass(bool, (float, int)))
for args in (1, list[int]), (1, (int, list[int])), ([], (str, list[int])), (1, "int"), (1, 5), (1, int | list[int]), (1,):
    try:
        print(isinstance(*args))
    except TypeError as e:
        print(e)
for args in (1, int), (int, 1), (list[int], list), (int, list[int]), (int, (str, 5)):
    try:
        print(issubclass(*args))
    except TypeError as e:
        print(e)
for args in (), (1, 2), ("X", (), {}, 4), ("X", [], {}), ("X", (), []), (1, (), {}), ("X", (1,), {}):
    try:
        print(type(*args))
    except TypeError as e:
        print(e)
