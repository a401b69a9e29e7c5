# 3.3.8: __int__, __float__, __complex__ must return int, float, complex.
import warnings


def make(name, value):
    return type("C", (), {name: lambda self: value})()


class Int(int):
    pass


class Float(float):
    pass


for kind, name, values in ((int, "__int__", [1, True, 2.0, "3", Int(4)]), (float, "__float__", [1.5, 1, "2", Float(3)]),
                           (complex, "__complex__", [1j, 1, 2.5, None])):
    for value in values:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            try:
                result = kind(make(name, value))
                print(name, value, result, type(result).__name__, *[str(w.message) for w in seen])
            except TypeError as e:
                print(name, repr(value), e)
for kind in int, float, complex:
    try:
        kind(object())
    except TypeError as e:
        print(e)
print(float(make("__index__", 3)), complex(make("__float__", 2.5)), complex(make("__index__", 2)), int(make("__index__", 9)))
