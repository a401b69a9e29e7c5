# Random operations on dicts, changes during iteration included
x = 987654321
def rnd(n):
    global x
    x = (x * 6364136223846793005 + 1442695040888963407) & 18446744073709551615
    return (x >> 33) % n
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 5
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return 'K%d' % self.v
def key(kind, r):
    n = rnd(r)
    if kind == 0: return n
    if kind == 1: return 'k%d' % n
    if kind == 2: return (n, 'x')
    if kind == 3: return n * 4294967296
    if kind == 4: return K(n)
    if kind == 5: return n / 4
    return [n, -n, n / 2, (n,), None, True][rnd(6)]
log = 0
def show(*a):
    global log
    for v in a: log = (log * 31 + len(repr(v)) * 7 + sum(map(ord, repr(v)[:200]))) % 1000000007
for trial in range(100):
    kind = rnd(7)
    r = [4, 20, 100, 3000][rnd(4)]
    d = {}
    e = {}
    for step in range([10, 60, 150][rnd(3)]):
        op = rnd(22)
        if op < 7: d[key(kind, r)] = step
        elif op < 9: show(d.pop(key(kind, r), None))
        elif op == 9 and d: show(d.popitem())
        elif op == 10: show(d.setdefault(key(kind, r), step))
        elif op == 11: show(d.get(key(kind, r)))
        elif op == 12:
            k = key(kind, r)
            if k in d: del d[k]
        elif op == 13: e = d.copy()
        elif op == 14: e.update(d) if rnd(2) else d.update(e)
        elif op == 15 and rnd(5) == 0: d = dict(e) if rnd(2) else d | e
        elif op == 16 and rnd(10) == 0: d.clear()
        elif op in (17, 18, 19):
            n = 0
            w = rnd(4)
            try:
                for k in (d, d.values(), d.items(), reversed(d))[w]:
                    n += 1
                    if n > 2000: break
                    m = rnd(8)
                    if m == 0: d[key(kind, r)] = -n
                    elif m == 1: d.pop(key(kind, r), 0)
                    elif m == 2 and d: q = d.popitem(); d[key(kind, r)] = q
                    elif m == 3:
                        q = key(kind, r)
                        if q in d: v = d.pop(q); d[q] = v
                    show(k)
            except RuntimeError as ex: show(str(ex), n)
        elif op == 20:
            show(list(d), list(d.values()), list(reversed(d.items())))
            show(len(d), d == e, d.keys() == e.keys())
        elif op == 21:
            show(sorted(map(repr, d.keys() & e.keys())), sorted(map(repr, d.items() - e.items())))
            show(d.keys().isdisjoint(e))
    show(d, e)
    if trial % 10 == 0: print(trial, log, len(d), len(e))
print(log)
