# a[i] += v and o.x += v in loops, for lists, dicts, nested lists, fields of several kinds; the target is evaluated once
def histogram(values, n):
    counts = [0] * n
    for v in values:
        counts[v % n] += 1
    return counts


def weights(values):
    table = {}
    for k, w in values:
        table[k] = table.get(k, 0) + w
        table[k] *= 2
        table[k] -= 1
    return table


def nested(n):
    m = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            m[i][j] += i * j
            m[j][i] -= 1
            m[i][i] *= 2
    return m


class Acc:
    total = 0

    def __init__(self):
        self.count = 0
        self.mean = 0.0
        self.items = []
        self.text = ""

    def add(self, v):
        self.count += 1
        self.mean += (v - self.mean) / self.count
        self.items += [v]
        self.text += str(v)
        Acc.total += v
        self.total -= 1
        return self


calls = []


def at(v):
    calls.append(v)
    return v


def once(a, n):
    for i in range(n):
        a[at(i)] += at(10)
    return a


def pick(a):
    calls.append("pick")
    return a


def once_object(acc):
    pick(acc).count += at(1)
    pick(acc.items)[at(0)] **= at(2)
    return acc.count, acc.items


print(histogram([1, 5, 9, -1, 2**70], 4), histogram([True, False], 2))
print(weights([("a", 1), ("b", 2.5), ("a", 3), ("c", 2**62)]))
print(nested(3))
acc = Acc()
for v in (1, 2.5, 2**63, True):
    acc.add(v)
print(acc.count, acc.mean, acc.items, acc.text, Acc.total, acc.total)
print(once([1, 2.5, "x"][:2], 2), calls)
try:
    once([1, "x", 3], 3)
except TypeError as e:
    print(e, calls)
calls.clear()
acc.items = [3]
print(once_object(acc), calls)


class Watched(list):
    def __getitem__(self, i):
        calls.append(("get", i))
        return super().__getitem__(i)

    def __setitem__(self, i, v):
        calls.append(("set", i, v))
        super().__setitem__(i, v)


calls.clear()
print(once(Watched([1, 2]), 2), calls)


class Prop:
    def __init__(self):
        self.v = 0

    @property
    def count(self):
        calls.append("read")
        return self.v

    @count.setter
    def count(self, v):
        calls.append(("write", v))
        self.v = v
    items = [5]


calls.clear()
print(once_object(Prop()), calls)
m = [[0] * 2] * 2
m[0][1] += 5
print(m)
d = {"k": [1]}
d["k"] += (2, 3)
d["k"][0] += 0.5
d["k"][-1] <<= 70
print(d)
for bad in ("d['no'] += 1", "d['k'][9] += 1", "d['k']['x'] += 1", "(1, 2)[0] += 1", "'abc'[0] += 'x'", "acc.nope += 1", "len.x += 1", "acc.add += 1", "Acc().__class__ += 1"):
    try:
        exec(bad)
    except Exception as e:
        print(bad, "|", type(e).__name__, e)
