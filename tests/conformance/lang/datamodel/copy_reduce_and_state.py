# __reduce_ex__, __getstate__, __setstate__, __getnewargs__, __copy__, __deepcopy__ with slots, subclasses of builtins, cycles
import copy
import pickle


class Plain:
    def __init__(self, a):
        self.a = a


class State(Plain):
    def __getstate__(self):
        return {"kept": self.a}

    def __setstate__(self, state):
        self.a = ("restored", state["kept"])


class Falsy(Plain):
    def __getstate__(self):
        return 0

    def __setstate__(self, state):
        self.a = "never"


class Slots:
    __slots__ = ("x", "y")


class SlotsAndDict(Slots):
    pass


class Args(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class Kw(int):
    def __new__(cls, v, *, unit):
        self = super().__new__(cls, v)
        self.unit = unit
        return self

    def __getnewargs_ex__(self):
        return (int(self),), {"unit": self.unit}


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, ("reduced",), None, None, None


class MyList(list):
    pass


class MyDict(dict):
    def __init__(self, *a, tag="none"):
        super().__init__(*a)
        self.tag = tag


def roundtrips(x):
    out = [copy.copy(x), copy.deepcopy(x)]
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        try:
            out.append(pickle.loads(pickle.dumps(x, protocol)))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


print([o.a for o in roundtrips(Plain([1]))])
print([o.a for o in roundtrips(State(5))], [o.a for o in roundtrips(Falsy(5)) if hasattr(o, "a")])
s = Slots()
s.x = 1
print([getattr(o, "x", o) for o in roundtrips(s)], [hasattr(o, "y") for o in roundtrips(s)[:2]], s.__reduce_ex__(2)[2])
sd = SlotsAndDict()
sd.y, sd.z = 2, 3
print([(o.y, o.z) for o in roundtrips(sd)[:2]], sd.__reduce_ex__(4)[2], sd.__getstate__(), object().__getstate__())
print(roundtrips(Args(1, 2)), [(o, getattr(o, "unit", None)) for o in roundtrips(Kw(3, unit="m"))])
print([o.args for o in roundtrips(Reduced(1, 2))])
m = MyList([1])
m.append(m)
m.note = "n"
for o in roundtrips(m):
    if isinstance(o, str):
        print(o.partition(":")[0], end="; ")
        continue
    print(type(o).__name__, o[0], o[1] is o, o.note, end="; ")
print()
d = MyDict({1: [2]}, tag="t")
d["self"] = d
for o in roundtrips(d):
    if isinstance(o, str):
        print(o.partition(":")[0], end="; ")
        continue
    print(type(o).__name__, o[1], o["self"] is o, o.tag, o[1] is d[1], end="; ")
print()


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return ["deep", type(memo).__name__]


print(copy.copy(Custom()), copy.deepcopy([Custom()]))
shared = [1]
a = copy.deepcopy([shared, shared, (shared,), {"k": shared}])
print(a[0] is a[1] is a[2][0] is a[3]["k"], a[0] is shared, copy.copy(shared) is shared, copy.deepcopy((1, "a")) , copy.deepcopy(t := (1, 2)) is t)
for o in (lambda: 0, print, int, Plain, Plain.__init__, len, None, NotImplemented, Ellipsis, 5, "s", range(3), slice(1, 2), 1j, b"b", frozenset([1]), re := __import__("re").compile("a+")):
    print(copy.copy(o) is o, copy.deepcopy(o) == o, end=" ")
print()
for o in ((x for x in []), open(__file__), __import__("sys"), memoryview(b"a")):
    for f in (copy.copy, copy.deepcopy, pickle.dumps):
        try:
            print(type(f(o)).__name__)
        except TypeError as e:
            print(e)
print(copy.replace(type("R", (), {"__replace__": lambda self, **k: k})(), a=1))
try:
    copy.replace(5, a=1)
except TypeError as e:
    print(e)
