# 3.3.7: __setitem__, __delitem__ and slices of classes; augmented assignment reads and writes once; errors when missing.
class Log:
    def __init__(self):
        self.calls = []

    def __getitem__(self, k):
        self.calls.append(("get", k))
        return 10

    def __setitem__(self, k, v):
        self.calls.append(("set", k, v))

    def __delitem__(self, k):
        self.calls.append(("del", k))


l = Log()
l[1] += 5
l["a", 2] -= 1
l[1:2] *= 2
l[::3], l[...] = "xy"
del l[0], l[1:2, None]
[l[k] for k in "ab"]
for l["loop"] in (1, 2):
    pass
with open(__file__) as f:
    l[f.closed] = f.mode
print(*l.calls, sep="\n")


class OnlyGet:
    def __getitem__(self, k):
        return k


class OnlySet:
    def __setitem__(self, k, v):
        pass


for f in (lambda: exec("o[0] = 1", {"o": OnlyGet()})), (lambda: exec("del o[0]", {"o": OnlyGet()})), (lambda: exec("o[0] += 1", {"o": OnlySet()})), (lambda: exec("o[0]", {"o": OnlySet()})), (lambda: exec("o[0] += 'x'", {"o": OnlyGet()})), (lambda: exec("del o[0]", {"o": OnlySet()})), (lambda: exec("o[0] = 1", {"o": 5})), (lambda: exec("o['a'] = 1", {"o": "text"})), (lambda: exec("o[0] = 1", {"o": range(3)})):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
