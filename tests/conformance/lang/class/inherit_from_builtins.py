# subclasses of builtin types: which methods give the base type, overridden special methods that builtins do or do not ask
class I(int):
    def __add__(self, other):
        return I(int(self) + int(other) + 100)

    def __str__(self):
        return "I!"

    def __bool__(self):
        return False

    def __index__(self):
        return 3

    def __eq__(self, other):
        return True
    __hash__ = int.__hash__


i = I(5)
print(type(i + 1).__name__, i + 1 == 0, type(1 + i), 1 + i, type(i * 2), type(-i), type(+i), int(i).__class__, str(i), repr(i), f"{i}", f"{i:d}", "%d %s" % (i, i))
print(bool(i), [10, 20, 30, 40, 50, 60][i], range(i), hex(i), i == 99, 99 == i, 5 in [i], {5: "x"}.get(i), sum([i, i]).__class__.__name__)


class S(str):
    def __len__(self):
        return 99

    def __getitem__(self, k):
        return "item"

    def __iter__(self):
        return iter("iter")

    def __str__(self):
        return "str()"

    def upper(self):
        return "UPPER"

    def __format__(self, spec):
        return "format:" + spec

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return str.__eq__(self, other) is True or other == 7


s = S("abc")
print(len(s), s[0], list(s), str(s), repr(s), s.upper(), s.lower(), type(s.lower()), f"{s:x}", "%s" % s, "-".join([s, s]), s + "d", "d" + s)
print("a" in s, s * 2, type(s.strip()), type(s.replace("z", "y")), type(s[:]), s.center(7), "{0:q}{0!r}".format(s), "abc" == s, s == 7, {s: 1}.get("abc"))


class L(list):
    def __len__(self):
        return 50

    def __getitem__(self, k):
        return "got"

    def __iter__(self):
        return iter(["own"])

    def append(self, v):
        super().append(("own", v))

    def __contains__(self, v):
        return v == "everything"


l = L([1, 2])
l.append(3)
l.extend([4])
l += [5]
print(repr(l), len(l), l[0], list(l), [*l], tuple(l), "everything" in l, 1 in l, sorted(l, key=str), type(l + [1]), type(l * 2), l.copy().__class__, bool(l))
print(l == [1, 2, ("own", 3), 4, 5], list.__len__(l), max(l), [x for x in reversed(l)], dict(enumerate(l)), (lambda *a: a)(*l))


class D(dict):
    def __getitem__(self, k):
        return "D " + str(k)

    def __setitem__(self, k, v):
        super().__setitem__(k, ("set", v))

    def __iter__(self):
        return iter(["iter"])

    def keys(self):
        return ["keys"]

    def items(self):
        return [("i", 1)]

    def __contains__(self, k):
        return False

    def __missing__(self, k):
        return "missing"


d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("e", 4)
d |= {"f": 5}
print(d, d["zzz"], d.get("b"), "a" in d, list(d), dict(d), {**d}, d.copy().__class__, type(d | {}), (lambda **k: k)(**d), len(d), d.pop("a"))
print(sorted(dict.keys(d)), dict(**d), "%(q)s" % d, "{q}".format_map(d), eval("q", {}, d), D.fromkeys("xy"), d == {}, dict.items(d))


class T(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    def __iter__(self):
        return iter("T")

    def __eq__(self, other):
        return "T eq"
    __hash__ = tuple.__hash__


t = T(1, 2)
x, = t
print(x, t[0], t + (3,), type(t[:]), t == 5, (1, 2) == t, [*t], "%s %s" % t, isinstance("a", t) if False else "", {(1, 2): "found"}[t])


class F(float):
    def __new__(cls, v=0.0, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self

    def __repr__(self):
        return "F"


f = F("2.5", tag="x")
print(f, f + 1, f.tag, type(f + f), round(f), int(f), f == 2.5, [f], str(f), f"{f}", f"{f!r:>3}", "%r %s" % (f, f), F.fromhex("0x1p3").tag, type(abs(f)))
