# sum, any, len and others called on generator expressions after they were replaced or shadowed
import builtins


def squares(n):
    return sum(x * x for x in range(n))


def has(values, y):
    return any(v == y for v in values)


def ordered(values):
    return sorted(v for v in values)


def text(values):
    return ", ".join(str(v) for v in values)


def pack(values):
    return list(v for v in values), tuple(v for v in values), set(v for v in values)


print(squares(4), has([1, 2], 2), ordered([2, 1]), text([1, 2]), pack([1]))


def spy(it):
    kind = type(it).__name__
    return kind, next(iter(it), None)


real = {n: getattr(builtins, n) for n in ("sum", "any", "sorted", "list", "set", "str", "range")}
for name in real:
    setattr(builtins, name, spy)
    try:
        print(name, squares(4), has([1, 2], 2), ordered([2, 1]))
        print(pack([5, 6]))
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        setattr(builtins, name, real[name])
builtins.str = lambda v: "<%r>" % v
print(text([1, "a"]))
builtins.str = real["str"]
sum = lambda it: "mine"
print(squares(4))
del sum
print(squares(4))


def local_name(any):
    return any(x for x in [1])


print(local_name(list), local_name(lambda g: g.gi_running))


def generator_kept():
    g = (x * 2 for x in range(3))
    first = next(g)
    return first, sum(g), sum(g), list(g)


print(generator_kept())


class Odd:
    def __iter__(self):
        return iter([3, 4])

    def __len__(self):
        raise RuntimeError("not asked")


try:
    print(squares(3), has(Odd(), 4), ordered(Odd()))
    print(pack(Odd()))
except RuntimeError as e:
    print(e)
