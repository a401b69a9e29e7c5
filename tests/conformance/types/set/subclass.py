# Subclasses of set and frozenset
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class S(set): pass
x = S([1, 2])
print(x, type(x | {3}).__name__, type(x.copy()).__name__, S(), x == {1, 2})
x.z = 1
print(x.z)
class F(frozenset):
    def __new__(cls, *a): return super().__new__(cls, a)
y = F(1, 2)
print(y, hash(y) == hash(frozenset([1, 2])), type(y | {1}).__name__, y == {1, 2})

class SetS(set):
    def __contains__(self, k): return 'yes'
    def __iter__(self): return iter([99])
    def __len__(self): return 7
print(1 in SetS(), list(SetS([1])), len(SetS()), set(SetS([1, 2])), SetS([1]) | {5})
print({5} | SetS([1]), SetS([1]) == {1}, SetS([1, 2]) & {1}, sorted(SetS([3])), SetS([3]))
