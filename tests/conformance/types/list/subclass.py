# Subclasses of list, with and without overridden methods
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class L(list):
    pass
l = L([1, 2])
l.append(3)
l.x = 5
print(l, type(l).__name__, l.x, len(l), l + [4], type(l + [4]).__name__, type(l[:]).__name__)
print(type(l * 2).__name__, type(l.copy()).__name__, isinstance(l, list), l == [1, 2, 3])
print(sorted(l), L('ab'), L())
class M(list):
    def __init__(self, *a): super().__init__(a)
    def __getitem__(self, i): return super().__getitem__(i) * 2
    def __len__(self): return 100
    def __iter__(self): return iter('xyz')
m = M(1, 2, 3)
print(m, m[0], len(m), list(m), [*m], m[-1])

class ListS(list):
    def __iter__(self): return iter('ls')
    def __eq__(self, o): return 'EQ'
    def __len__(self): return 77
x = ListS([1, 2])
print(x, list(x), [*x], x == 5, [1] + x, x + [1], len(x), sorted(x), tuple(x), [0] + list(x))
y = [5]
y += x
print(y)
y[1:] = x
print(y)
y.extend(x)
print(y)
a, b = x
print(a, b)
