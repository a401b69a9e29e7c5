"""The descriptors of named tuples at one site: subclasses, short tuples, patched classes, odd indices."""
from _collections import _tuplegetter


class P(tuple):
    __slots__ = ()
    x = _tuplegetter(0, "first")
    y = _tuplegetter(1, "second")
    odd = _tuplegetter(-1, None)


def get(p):
    return p.x, p.y


def odd(p):
    return p.odd


print(get(P((1, 2))), get(P((3, 4, 5))))
for read in (get, odd):
    for _ in range(3):
        try:
            print(read(P((1,))))
        except IndexError as e:
            print(e)
print(get(P((5, 6))))


class Q(P):
    @property
    def x(self):
        return "own"


class H(P):
    def __getattr__(self, name):
        return "hook " + name


print(get(Q((1, 2))), get(P((7, 8))), get(H((1, 2))))
P.x = property(lambda self: "patched")
print(get(P((1, 2))), get(Q((1, 2))))
