import copy

a = [1, [2, 3], {"k": (4, [5])}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]["k"][1].append(8)
print(s, d, s[1] is a[1], d[1] is a[1])
loop = []
loop.append(loop)
c = copy.deepcopy(loop)
print(c[0] is c, c is not loop)


class P:
    def __init__(self, x, inner):
        self.x, self.inner = x, inner


p = P(1, [2])
q, r = copy.copy(p), copy.deepcopy(p)
print(q.inner is p.inner, r.inner is p.inner, r.inner, q.__dict__)


class H:
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


print(copy.copy(H()), copy.deepcopy(H()), copy.deepcopy([H()]))


class S:
    __slots__ = ("a", "b")


o = S()
o.a = [1]
t = copy.deepcopy(o)
print(t.a, t.a is o.a, hasattr(t, "b"))


class R:
    def __reduce__(self):
        return (R.make, (7,), {"st": 1})

    @staticmethod
    def make(n):
        r = R()
        r.n = n
        return r


print(copy.copy(R()).__dict__, copy.deepcopy((1, 2)), copy.copy(len) is len, copy.deepcopy({1, 2}), copy.copy(b"x"))


class D(dict):
    pass


e = D(a=[1])
e.extra = "y"
f = copy.deepcopy(e)
print(f, f.extra, type(f).__name__, f["a"] is e["a"])
from collections import namedtuple, OrderedDict
N = namedtuple("N", "a b")
print(copy.replace(N(1, 2), a=5), copy.deepcopy(N([1], 2)), copy.copy(OrderedDict(a=1)))
try:
    copy.copy((i for i in "x"))
except TypeError as x:
    print(x)
