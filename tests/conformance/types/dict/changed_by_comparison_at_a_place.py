# Comparing a key changes the dict that is being searched.
class Key:
    def __init__(self, n, action=None):
        self.n = n
        self.action = action

    def __hash__(self):
        return 7

    def __eq__(self, other):
        action, self.action = self.action, None
        if action:
            action()
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return "Key(%d)" % self.n


def count(counts, key):
    counts[key] = counts.get(key, 0) + 1
    if key in counts:
        counts[key] += 10
    return counts[key]


d = {}
for i in range(6):
    count(d, Key(i % 3))
print(d)
d[Key(1, d.clear)] = "new"
print(d)
d[Key(2)] = 5
print(count(d, Key(2, lambda: d.pop(Key(1), None))), d)
d = {Key(i): i for i in range(30)}
print(d.get(Key(29, lambda: d.update({i: i for i in range(50)}))), len(d))
d = {Key(i): i for i in range(5)}
try:
    for k in d:
        d[Key(100 + d[k])] = 1
except RuntimeError as e:
    print(e)
for k in d:
    d[k] = -1
print(d)
