# tuples: concatenation, repetition, comparison of nested and mixed ones, hash, methods, slices, subclasses, errors
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class T(tuple):
    def __repr__(self):
        return "T" + super().__repr__()


a = (1, 2, 3)
print(a + (4,), a * 2, 2 * a, a * 0, a * -1, () + a is a or a == () + a, a[:] is a, a * 1 == a, tuple(a) is a, T(a) is a, type(T(a) + a).__name__, type(T(a) * 2).__name__, type(T(a)[:]).__name__, tuple(T(a)) == a, type(tuple(T(a))).__name__)
print([t(lambda: f()) for f in (lambda: a + [4], lambda: [4] + a, lambda: a * 1.5, lambda: a * a, lambda: a - a, lambda: a[3], lambda: a["x"], lambda: a[1.0], lambda: a.__setitem__, lambda: hash((1, [])), lambda: tuple(5), lambda: tuple(1, 2), lambda: tuple(x=1), lambda: a.index(9), lambda: a.index(1, 1), lambda: a.count(), lambda: a < [1], lambda: a < 5)])
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (1, "a") < (2, None), t(lambda: (1, "a") < (1, None)), (1, 2) == (1.0, True + 1), (1, (2, [3])) == (1, (2, [3])), (float("nan"),) == (float("nan"),), (n := float("nan"),) == (n,), (1,) != (1,), (1, 2) >= (1,), (2,) > (1, 9))


class Log:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        seen.append((self.v, other.v))
        return self.v == other.v

    def __lt__(self, other):
        seen.append("lt")
        return self.v < other.v


seen = []
print((Log(1), Log(2), Log(3)) < (Log(1), Log(5), Log(0)), seen)
seen.clear()
x = Log(1)
print((x, Log(2)) == (x, Log(2)), x in (Log(0), Log(1)), (Log(3), x).index(Log(1)), (x, Log(1)).count(x), seen)
print(hash(()) == hash(tuple()), hash((1, 2)) == hash((1.0, 2.0)), hash((1, 2)) != hash((2, 1)), {(1, 2): "k"}[(1.0, 2)], hash(T(a)) == hash(a), {a: 1}[T(a)])
print(a.index(3), a.index(2, -2), a.index(2, 0, 2**70), a.count(1), (1, True, 1.0).count(1), a[::-1], a[-2:], a[5:], a[2**70:], a[::2], (*a, *a[1:]), a.__contains__(2), len(()), a.__getnewargs__())
b = a
b += (4,)
print(a, b, (lambda *x: x)(*a) == a, (lambda *x: x)() is (), () is tuple(), [] == (), (1,)[0], (((1,),),)[0][0][0], 1, (1), (1,))
c = ([],)
c[0].append(c)
print(c, c == c, t(lambda: hash(c)), repr(T((T((1,)),))), str(T()), (None,) * 3)
d = tuple(i for i in range(3))
e = tuple([*d, *"ab"])
(f, g), *h = (1, 2), 3, 4
print(d, e, f, g, h, *d, sep="|")
print(max((1, 2), (1, 3)), min([(2, "b"), (2, "a")]), sorted([(2, 1), (1, 2), (1,)]), sum([(1,), (2, 3)], ()), tuple(zip((1, 2), "ab")), tuple({"k": 1}), tuple("abc"), dict([(1, 2)]), tuple(reversed(a)))
print("%s %s" % (1, (2,)), "%s" % ((1, 2),), f"{(1, 2)}", f"{1, 2}", str((1,)), repr(("a", b"b", 1.0, None)), (1, 2).__class_getitem__(int) if hasattr(tuple, "__class_getitem__") else "", tuple[int, ...])
del c
for bad in ("a[0] = 1", "del a[0]", "a.x = 1", "a[0] += 1", "del a[:]", "a.append(1)"):
    try:
        exec(bad, {"a": (1, 2)})
    except (TypeError, AttributeError) as err:
        print(bad, "|", err)
n = ()
for i in range(5):
    n = (n, i)
print(n, len(n))
deep = ()
for i in range(500):
    deep = (deep,)
print(len(repr(deep)), deep == deep, hash(deep) == hash(deep), str(deep)[:5])
