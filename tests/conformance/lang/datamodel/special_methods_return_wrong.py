# what each special method may return, and the error when it returns something else
def make(name, value):
    return type("C", (), {name: lambda self, *a: value})()


class IntSub(int):
    pass


cases = [
    ("__len__", len, [3, -1, 1.5, "a", True, 2**70, None, IntSub(4)]),
    ("__bool__", bool, [True, 1, None, "x", 0]),
    ("__hash__", hash, [5, True, 2**64, -1, 1.5, "a", None, IntSub(6)]),
    ("__str__", str, ["s", 5, None, b"b", type("S", (str,), {})("sub")]),
    ("__repr__", repr, ["r", 5, None]),
    ("__bytes__", bytes, [b"b", "s", 5, bytearray(b"x")]),
    ("__format__", lambda o: format(o, "x"), ["f", 5, None]),
    ("__int__", int, [5, True, 1.5, "a", None, IntSub(7)]),
    ("__float__", float, [1.5, 1, "a", None]),
    ("__complex__", complex, [1j, 1.5, 1, "a"]),
    ("__index__", lambda o: [1, 2, 3][o], [1, True, 1.0, "a", 2**70]),
    ("__index__", hex, [255, 1.0]),
    ("__iter__", iter, [5, [1], None, iter("a")]),
    ("__contains__", lambda o: 1 in o, [5, "", None, [], [0]]),
    ("__dir__", dir, [["b", "a"], 5, ("z", "y"), [2, 1], ["a", 1]]),
    ("__round__", round, [5, "anything", None]),
    ("__trunc__", __import__("math").trunc, [5, "any"]),
    ("__ceil__", __import__("math").ceil, [5, "any"]),
    ("__reversed__", reversed, [[3], 5]),
    ("__length_hint__", __import__("operator").length_hint, [5, -1, "a", NotImplemented, None, 1.5]),
    ("__instancecheck__", lambda o: isinstance(1, o), [5, "", NotImplemented]),
    ("__subclasscheck__", lambda o: issubclass(int, o), [5, "", None]),
    ("__fspath__", __import__("os").fspath, ["p", b"p", 5]),
    ("__sizeof__", __import__("sys").getsizeof, ["a", -1, 1.5]),
    ("__eq__", lambda o: o == 1, [5, None, NotImplemented, []]),
    ("__ne__", lambda o: o != 1, ["x", NotImplemented]),
    ("__lt__", lambda o: o < 1, [5, NotImplemented]),
    ("__add__", lambda o: o + 1, [None, NotImplemented]),
    ("__neg__", lambda o: -o, [None, NotImplemented]),
    ("__divmod__", lambda o: divmod(o, 1), [None, 5]),
    ("__await__", lambda o: run(o), [5, None, [1], iter([1])]),
    ("__call__", lambda o: o(1, 2), [5]),
    ("__next__", lambda o: next(o), [5]),
    ("__enter__", lambda o: [o.__enter__()], [5]),
    ("__init__", lambda o: type(o)(), [None, 5, "x", False]),
    ("__set_name__", lambda o: type("H", (), {"a": o}).__name__, [5]),
    ("__mro_entries__", lambda o: __import__("types").new_class("N", (o,)).__mro__[1:], [(), 5, [int]]),
    ("__getnewargs__", lambda o: len(__import__("copyreg").__reduce_ex__(o, 2)) if False else type(o.__reduce_ex__(2)), [(), 5]),
]


async def run_async(o):
    return await o


def run(o):
    try:
        return run_async(o).send(None)
    except StopIteration as e:
        return "ended", e.value


for name, use, values in cases:
    for value in values:
        shown = repr(value) if not hasattr(value, "__next__") else "<iterator>"
        try:
            if name == "__init__":
                C = type("C", (), {name: lambda self: value})
                r = type(C()).__name__
            else:
                r = use(make(name, value))
            print(name, shown, "->", type(r).__name__ if hasattr(r, "__next__") else repr(r))
        except Exception as e:
            print(name, shown, "->", type(e).__name__, e)
