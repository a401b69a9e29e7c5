# 6.3.4: * and ** at the call: any iterable and mapping, several of each, positions of errors, keys that are no names.
def f(*args, **kw):
    return args, kw


def g(a, b, c=0, *rest, k=None, **more):
    return a, b, c, rest, k, more


print(f(*"ab", *[1], *(), *{2: 3}, *range(2), *(x for x in "z")), f(**{}, **{"a b": 1, "": 2}), f(1, *[2], 3, *[4], k=1, **{"l": 2}, m=3))
print(g(*[1, 2, 3, 4], k=5), g(1, *[2], **{"c": 3, "z": 4}), g(*"xy", **dict(k="kk")), g(b=1, a=2), g(1, b=2, **{"k": 3}), max(*[1, 5, 3]), print(*[1, 2], **{"sep": "-"}), dict(**{"x": 1}, y=2), "{} {a}".format(*[1], **{"a": 2}))


class M:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key.upper()


class D(dict):
    def __getitem__(self, key):
        return "overridden"


class It:
    def __iter__(self):
        return iter([7, 8])


print(f(**M()), f(**D(a=1)), f(*It(), **M(), **{"r": 1}), [*It(), *M().keys()])
for call in "f(**{1: 2})", "f(*5)", "f(**5)", "f(**[('a', 1)])", "f(a=1, **{'a': 2})", "f(**{'a': 1}, **{'a': 2})", "g(*[1], a=2)", "g(1, 2, **{'b': 3})", "g(*[1, 2, 3], c=4)", "g()", "g(1)", "g(*[1], **{'k': 2})", "f(*None)", "f(**None)", "len(*[1, 2])", "len(**{'x': 1})", "(lambda: 0)(*[1])", "(lambda x: x)(**{'y': 1})", "(lambda *, k: k)(*[1])", "int(*['z', 10])", "f(*[1/0])":
    try:
        print(eval(call))
    except Exception as e:
        print(call, "|", type(e).__name__, e)
