# Methods of builtin types as values: unbound, bound, of the wrong object.
print(str.upper("abc"), list.append, [].append.__name__, str.upper.__name__, len.__name__)
print([*map(str.strip, [" a ", "b "])], sorted("bca", key=str.upper), dict.get({"a": 1}, "a"))
append = [1].append
print(append.__self__, append(2), append.__self__)
for action in (lambda: str.upper(5), lambda: list.append(), lambda: "a".upper(1), lambda: [].append(), lambda: [].append(1, 2),
               lambda: "".join(), lambda: {}.get(), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: "a".split(foo=1),
               lambda: int.__add__("a", 1), lambda: abs(), lambda: isinstance(1), lambda: dict.fromkeys()):
    try:
        print(action())
    except TypeError as e:
        print(e)
print((5).__add__(3), (5).__add__("x"), "abc".__len__(), [1, 2].__contains__(2), int.__eq__(1, 1), object.__eq__(1, 2))
print(type(len).__name__, type(str.upper).__name__, type([].append).__name__, type((5).__add__).__name__, type(int.__add__).__name__)
