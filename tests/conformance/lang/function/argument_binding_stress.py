# Many ways to reach the same parameters.
def f(a, b, c=30, *args, d, e=50, **kw):
    return (a, b, c, args, d, e, sorted(kw.items()))


print(f(1, 2, d=4))
print(f(1, b=2, d=4))
print(f(b=2, a=1, d=4, e=5))
print(f(*(1, 2), **dict(d=4, z=26)))
print(f(1, *[2, 3, 4], d=5))
print(f(*[1], *[2], *[], d=0, **{}, **{"e": 1}))
print(f(1, 2, 3, 4, 5, 6, d=7, e=8, f=9, g=10))
g = f
print(g(d=1, **{"a": 2, "b": 3}))


class C:
    def m(self, a, /, b=2, *args, k=None, **kw): return a, b, args, k, kw
    @classmethod
    def c(cls, *args, **kw): return cls.__name__, args, kw
    def __init__(self, *a, **k): self.init = a, k


c = C(1, 2, x=3)
print(c.init, c.m(1), c.m(1, 2, 3, k=4, self=5, a=6), c.c(1, y=2), C.m(c, *[9], **{"k": 1}))


def seven(a, b, c, d, e, f, g, h=8, *, i=9): return a + b + c + d + e + f + g + h + i


print(seven(1, 2, 3, 4, 5, 6, 7), seven(*range(8), i=1), seven(g=7, f=6, e=5, d=4, c=3, b=2, a=1))
for call in (lambda: f(1, d=2), lambda: f(1, 2), lambda: f(1, 2, a=3, d=4), lambda: seven(1, 2, 3), lambda: C.m(c),
             lambda: c.m(), lambda: seven(*range(9)), lambda: seven(*range(7), j=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
