# copy.copy and deepcopy: __copy__, __deepcopy__, __reduce__, memo, cycles, atomic values, containers, slots, functions.
import copy


class C:
    def __init__(self, items):
        self.items = items


class Own:
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


class Slots:
    __slots__ = ("a", "b")


class State:
    def __init__(self):
        self.x, self.cache = 1, object()

    def __getstate__(self):
        return {"x": self.x}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


c = C([1, [2]])
s, d = copy.copy(c), copy.deepcopy(c)
print(s.items is c.items, d.items is c.items, d.items == c.items, d.items[1] is c.items[1], copy.copy(Own()), copy.deepcopy([Own()]))
cyc = [1]
cyc.append(cyc)
cyc2 = copy.deepcopy(cyc)
print(cyc2[1] is cyc2, cyc2 is cyc, len(cyc2))
shared = [0]
pair = copy.deepcopy([shared, shared, (shared,)])
print(pair[0] is pair[1] is pair[2][0], pair[0] is shared)
for v in 1, "s", None, 1.5, len, int, C, lambda: 0, range(3), (1, "a"), frozenset([1]), b"x", ..., True, 1j, type(None):
    print(copy.copy(v) is v, copy.deepcopy(v) is v, end=" ")
print()
for v in [1], {1: [2]}, {1}, bytearray(b"x"), ([1],):
    a, b = copy.copy(v), copy.deepcopy(v)
    print(a == v, a is v, b == v, b is v, end="; ")
print()
x = Slots()
x.a = [1]
y, z = copy.copy(x), copy.deepcopy(x)
print(y.a is x.a, z.a is x.a, hasattr(z, "b"), vars(copy.copy(State())), vars(copy.deepcopy(State())), copy.deepcopy(NewArgs([1], 2)), type(copy.copy(NewArgs(1, 2))).__name__)
memo = {}
copy.deepcopy(c, memo)
print(id(c) in memo, memo[id(c)].items, copy.replace.__name__, copy.Error.__name__)


class Bad:
    def __reduce_ex__(self, protocol):
        return 5


class Refuses:
    def __reduce_ex__(self, protocol):
        raise TypeError("not copyable")


for bad in Bad(), Refuses(), (x for x in []), open(__file__):
    try:
        copy.copy(bad)
    except Exception as e:
        print(type(e).__name__, e)
class Re:
    def __reduce__(self):
        return list, ((1, 2),), None, iter([3, 4])
print(copy.copy(Re()))
# stress: 100
