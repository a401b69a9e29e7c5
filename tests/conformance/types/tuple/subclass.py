# Subclasses of tuple
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
p = T(1, 2, 3)
print(p, p.first, len(p), p[1:], type(p[1:]).__name__, p == (1, 2, 3))
print(hash(p) == hash((1, 2, 3)), p + (4,), isinstance(p, tuple), {p: 1}[(1, 2, 3)])
print(sorted([T(2), T(1)]))
p.attr = 1
print(p.attr)

class TupS(tuple):
    def __iter__(self): return iter('over')
    def __len__(self): return 99
    def __getitem__(self, i): return 'item'
x = TupS((1, 2))
print(x, list(x), len(x), x[0], x + (3,), tuple(x), [*x], x == (1, 2), (0,) + x, x * 2)
print(hash(x) == hash((1, 2)))
a, b, c, dd = x
print(a, b, c, dd)
