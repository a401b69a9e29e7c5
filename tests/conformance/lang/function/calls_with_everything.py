# calls that mix positional, *, keywords and ** in every order; evaluation, duplicates, non-string keys, callables of each kind
def show(*args, **kw):
    return args, kw


def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Callable:
    def __call__(self, *a, **k):
        return ("instance", a, k)

    @classmethod
    def c(cls, *a, **k):
        return ("class", a, k)

    @staticmethod
    def s(*a, **k):
        return ("static", a, k)

    def m(self, *a, **k):
        return ("method", a, k)


class Init:
    def __init__(self, a, /, b, *c, d, e=5, **f):
        self.v = a, b, c, d, e, f


def full(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


L, D = [1, 2], {"d": 4, "z": 9}
for f in (lambda: show(*L, 3, *"ab", k=1, **D), lambda: show(k=1, *L), lambda: show(*L, k=1, *L, **{}, j=2, **{"m": 3}), lambda: show(**D, x=1), lambda: show(*(), **{}), lambda: show(*L, *L, *L)[0], lambda: show(**{"a b": 1, "": 2, "\u00e9": 3}),
          lambda: full(1, d=4), lambda: full(1, 2, 3, 4, 5, d=6, f=7), lambda: full(*L, **D), lambda: full(*L, c=7, **D), lambda: full(1, 2, c=5, d=6, a=7, b=8), lambda: full(1), lambda: full(d=1), lambda: full(1, 2, 3, c=4, d=5), lambda: full(*range(10), d=0), lambda: full(1, d=1, **{"d": 2}), lambda: full(1, **{"d": 1}, **{"d": 2}), lambda: full(1, *5, d=1), lambda: full(1, **5), lambda: full(1, **{1: 2}), lambda: full(*[], **{}), lambda: full(1, e=1, d=2, **{"e": 3}),
          lambda: Callable()(1, k=2), lambda: Callable.c(*L), lambda: Callable().c(x=1), lambda: Callable.s(1), lambda: Callable().s(*L, **D), lambda: Callable().m(*L), lambda: Callable.m(5, *L), lambda: Callable.m(), lambda: Callable().m.__func__(1, 2), lambda: Callable()(*L, *L, **D),
          lambda: Init(1, 2, 3, d=4, g=5).v, lambda: Init(1, b=2, d=3).v, lambda: Init(a=1, b=2, d=3).v, lambda: Init(1, 2), lambda: Init(), lambda: Init(*L, *L, **D, e=0).v,
          lambda: int(*["ff", 16]), lambda: int(**{"base": 2, "x": "1"}), lambda: dict(*[[("a", 1)]], **D), lambda: print(*L, **{"sep": "-", "end": "!\n"}), lambda: max(*L, *[9, 8]), lambda: max(*[L]), lambda: "{} {k}".format(*L, k=5), lambda: sorted(*[L], **{"reverse": True}), lambda: len(*L), lambda: len(*[L]), lambda: range(*L), lambda: type(*["N", (), {}]).__name__, lambda: list(map(*[str, L])), lambda: str(*[b"a"], **{"encoding": "ascii"}), lambda: getattr(*[5, "real"]),
          lambda: (lambda *, k: k)(k=1), lambda: (lambda *, k: k)(1), lambda: (lambda a, /: a)(a=1), lambda: (lambda a, /, **k: (a, k))(1, a=2), lambda: (lambda *a, k=0, **kw: (a, k, kw))(1, k=2, j=3), lambda: (lambda: 0)(1), lambda: (lambda x: x)(), lambda: (lambda x, y: x)(1), lambda: (lambda x, y, z: x)(1), lambda: (lambda x, *, y, z: x)(1), lambda: (lambda a, b: 0)(1, 2, 3), lambda: (lambda a, b=1: 0)(1, 2, 3), lambda: (lambda a, *, b: 0)(1, 2, b=1), lambda: (lambda a, *, b=1: 0)(1, 2)):
    print(t(f))
order = []


def n(x, r=None):
    order.append(x)
    return x if r is None else r


class Map:
    def keys(self):
        order.append("keys")
        return ["p", "q"]

    def __getitem__(self, k):
        order.append("get " + k)
        return k


n("f", show)(n(1), *n("star", [2]), n(3), k=n("k"), **n("map", Map()), j=n("j"))
print(order)
order.clear()
print(t(lambda: n("f", show)(n(1), *n("bad", 5), k=n("k"))), order)
order.clear()
print(t(lambda: n("f", show)(a=n(1), **n("dup", {"a": 1}), b=n("not reached"))), order)
order.clear()
print(t(lambda: n("not callable")(n(1), *n("s", [2]))), order)
order.clear()
print(t(lambda: n("o", Callable()).missing(n("argument"))), order)
order.clear()


class Keys:
    def keys(self):
        return ["a", 5]

    def __getitem__(self, k):
        return k


class BadKeys:
    def keys(self):
        raise LookupError("keys")


class NoGet:
    def keys(self):
        return ["a"]


print(t(lambda: show(**Keys())), t(lambda: show(**BadKeys())), t(lambda: show(**NoGet())), t(lambda: {**Keys()}), t(lambda: {**NoGet()}), t(lambda: show(**{"a": 1}, **Keys())))
args, kw = [1], {"k": 1}


def mutate(*a, **k):
    a += (2,)
    k["new"] = 1
    return a, k


print(mutate(*args, **kw), args, kw, mutate(*(t_ := (1,))), t_)
