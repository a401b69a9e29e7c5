# Objects with object's hash as keys, among keys that claim to equal them.
class Plain:
    pass


class Same:
    def __init__(self, other):
        self.other = other

    def __hash__(self):
        return hash(self.other)

    def __eq__(self, other):
        calls.append(1)
        return other is self.other


class ByHand:
    __hash__ = object.__hash__

    def __eq__(self, other):
        return isinstance(other, ByHand)


calls = []
plains = [Plain() for _ in range(40)]
d = {p: i for i, p in enumerate(plains)}
print([d[p] for p in plains] == list(range(40)), Plain() in d, d.get(Plain()), len(d))
for p in plains[::3]:
    del d[p]
print(len(d), [p in d for p in plains[:7]])
small = {Same(plains[0]): "same"}
print(plains[0] in small, small[plains[0]], len(calls), plains[1] in small)
small[plains[1]] = "one"
print(small[plains[1]], small.pop(plains[0]), len(small))
a, b = ByHand(), ByHand()
e = {a: 1}
print(e[a], a in e, e.get(b) in (None, 1))
try:
    small[plains[5]]
except KeyError as error:
    print(error.args[0] is plains[5])
Plain.__eq__ = lambda self, other: True
Plain.__hash__ = lambda self: 1
print(plains[1] in small)
