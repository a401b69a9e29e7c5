# Rich comparisons: reflected methods, default equality, NotImplemented, __ne__ from __eq__.
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
    def __le__(self, o): return "le" if isinstance(o, V) else NotImplemented


class Plain: pass


a, b = V(1), V(2)
print(a == V(1), a != V(1), a == b, a != b, a < b, a > b, a <= b, a >= b, a == 1, a != 1)
for action in lambda: a < 1, lambda: 1 < a, lambda: Plain() < Plain(), lambda: Plain() >= 1:
    try:
        action()
    except TypeError as e:
        print(e)
p = Plain()
print(p == p, p == Plain(), p != p, sorted([b, a])[0] is a, max(a, b) is b)
try:
    hash(a)
except TypeError as e:
    print(e)
print(V.__hash__, hash(p) == hash(p))
