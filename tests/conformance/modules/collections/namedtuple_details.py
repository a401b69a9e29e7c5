# namedtuple: fields, defaults, rename, _replace, _make, _asdict, errors, subclasses, pickling.
from collections import namedtuple
import pickle
P = namedtuple("P", "x y z", defaults=(10, 20))
p = P(1)
print(p, p.x, p[1], p._fields, p._field_defaults, p._asdict(), p._replace(y=5), P._make([7, 8, 9]), P(*"abc"), P(y=1, x=2))
print(p == (1, 10, 20), hash(p) == hash((1, 10, 20)), p < (2,), p + (1,), type(p[:2]), x_ if (x_ := p.count(10)) else "", p.index(20), len(p), 10 in p)
a, *b = p
print(a, b, P.__doc__, P.x.__doc__, P.__name__, P.__module__, isinstance(p, tuple), P.__mro__[1], P.__match_args__, P.__slots__)
print(namedtuple("R", "a class a _b 1x def", rename=True)._fields, namedtuple("S", ["p", "q"])(1, 2), namedtuple("E", "")(), namedtuple("C", "a,b , c")._fields)
for args in ("P", "class"), ("P", "a a"), ("P", "_a"), ("1P", "a"), ("P", "a b", ), ("def", "a"), ("P", [1]), ("P", "é ü"), ("P", "a-b"):
    try:
        print(namedtuple(*args)._fields)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for f in (lambda: P()), (lambda: P(1, 2, 3, 4)), (lambda: P(1, w=2)), (lambda: p._replace(w=1)), (lambda: P._make([1])), (lambda: setattr(p, "x", 1)), (lambda: setattr(p, "new", 1)), \
        (lambda: namedtuple("P", "a", defaults=(1, 2))), (lambda: P(1, x=1)), (lambda: p.nothing):
    try:
        print(f())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)


class Point(namedtuple("Base", "x y")):
    __slots__ = ()

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __repr__(self):
        return f"<{super().__repr__()}>"


q = Point(3, 4)
print(q, q.norm, q._replace(x=0), pickle.loads(pickle.dumps(q)), pickle.loads(pickle.dumps(p)))
match p:
    case P(x=1, y=y):
        print("matched", y)
