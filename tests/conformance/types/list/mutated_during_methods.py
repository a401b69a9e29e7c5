# lists changed by the comparisons, iterators, keys, conversions and representations that a method calls on the way
class Eq:
    def __init__(self, act, result=False):
        self.act, self.result = act, result

    def __eq__(self, other):
        self.act()
        return self.result

    def __repr__(self):
        return "Eq"


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


def with_list(f, *items):
    a = list(items)
    return f(a), a


attempt("remove clears", lambda: with_list(lambda a: (a.append(Eq(a.clear, True)), a.remove(9)), 1, 2))
attempt("index clears", lambda: with_list(lambda a: (a.insert(0, Eq(a.clear)), a.index(9)), 1, 2))
attempt("count grows", lambda: with_list(lambda a: (a.insert(0, Eq(lambda: a.append(5) if len(a) < 6 else None)), a.count(5)), 5))
attempt("in clears", lambda: with_list(lambda a: (a.insert(0, Eq(a.clear)), 2 in a), 1, 2))
attempt("== shrinks", lambda: with_list(lambda a: (a.append(Eq(lambda: a.__delitem__(0))), a == [1, 2, 3, 4]), 1))
attempt("< shrinks", lambda: with_list(lambda a: (a.insert(0, Eq(a.clear, True)), a < [0, 1, 2]), 1, 2))


def grows():
    a = [1]

    def it():
        for i in range(3):
            a.append(("side", i))
            yield i
    a.extend(it())
    return a


def slice_assign():
    a = list(range(6))

    def it():
        a.clear()
        yield from "xy"
    a[1:3] = it()
    return a


def ext_slice():
    a = list(range(6))

    def it():
        a.append("more")
        yield from "xyz"
    a[::2] = it()
    return a


def self_ops():
    a = [1, 2]
    a.extend(a)
    a += a
    a[1:1] = a
    a[::2] = a[::-2]
    a *= 2
    return len(a), a[:9], (a[:] is a)


def index_acts():
    a = [1, 2, 3]

    class I:
        def __index__(self):
            a.clear()
            return 1
    out = []
    for f in (lambda: a[I()], lambda: a.insert(I(), "in"), lambda: a.pop(I()), lambda: a[I():], lambda: a.__setitem__(I(), 0), lambda: a * I(), lambda: a.index(2, I())):
        a[:] = [1, 2, 3]
        try:
            out.append((f(), list(a)))
        except Exception as e:
            out.append((type(e).__name__, str(e), list(a)))
    return out


def repr_acts():
    a = [1, 2]

    class R:
        def __repr__(self):
            a.clear()
            return "R"
    a.append(R())
    a.append(4)
    return repr(a), a


def sort_key_acts():
    a = [3, 1, 2]

    def key(x):
        a.append(x)
        return x
    try:
        a.sort(key=key)
    except ValueError as e:
        return str(e), a


def sort_fails():
    a = [3, 1, "x", 2]
    try:
        a.sort()
    except TypeError as e:
        return sorted(map(str, a)), len(a)


def iterator_after_changes():
    a = [1, 2, 3]
    it = iter(a)
    out = [next(it)]
    a.insert(0, 0)
    out.append(next(it))
    del a[:3]
    out.append(next(it, "end"))
    a.extend([7, 8, 9])
    out.append(next(it, "still end"))
    r = reversed(a)
    a.append(1)
    out.append(next(r))
    a.clear()
    out.append(next(r, "r end"))
    return out


def unpack_changes():
    a = [1, 2, 3]
    x, a[0:2], *y = a, [x for x in a], a.pop(), 5
    return x is a, a, y


def for_and_enumerate():
    a = [1, 2, 3]
    out = []
    for i, v in enumerate(a):
        out.append((i, v))
        if i < 3:
            a.append(v * 10)
        if v == 2:
            a.remove(1)
    return out


def zip_changes():
    a = [1, 2, 3]
    out = []
    for x, y in zip(a, a):
        out.append((x, y))
        a.remove(x)
    return out, a


def map_changes():
    a = [1, 2]
    return [a.append(x) or x for x in map(lambda v: v + 1, a) if len(a) < 5], a


for f in (grows, slice_assign, ext_slice, self_ops, index_acts, repr_acts, sort_key_acts, sort_fails, iterator_after_changes, unpack_changes, for_and_enumerate, zip_changes, map_changes):
    attempt(f.__name__, f)
