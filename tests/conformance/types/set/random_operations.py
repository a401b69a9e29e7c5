# Random operations on sets, printed in iteration order
x = 7
def rnd(n):
    global x
    x = (x * 6364136223846793005 + 1442695040888963407) & 18446744073709551615
    return (x >> 33) % n
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v * 12345 % 64
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return 'K%d' % self.v
def key(kind, r):
    n = rnd(r)
    if kind == 0: return n - r // 2
    if kind == 1: return n / 4
    if kind == 2: return (n, n % 3)
    if kind == 3: return n << 40
    if kind == 4: return K(n)
    if kind == 5: return frozenset(range(n % 7, n % 11))
    return [n, n / 2, (n,), True, n - 3][rnd(5)]
log = 0
def show(*a):
    global log
    for v in a:
        s = repr(v)
        log = (log * 31 + len(s) * 7 + sum(map(ord, s[:300]))) % 1000000007
for trial in range(60):
    kind = rnd(7)
    r = [4, 20, 100, 3000][rnd(4)]
    s = set()
    t = set()
    f = frozenset()
    for step in range([10, 100, 300][rnd(3)]):
        op = rnd(40)
        if op < 10: s.add(key(kind, r))
        elif op < 14: s.discard(key(kind, r))
        elif op < 18: t.add(key(kind, r))
        elif op == 18 and s: show(s.pop())
        elif op == 19 and rnd(4) == 0: s |= t
        elif op == 20 and rnd(4) == 0: s &= t
        elif op == 21 and rnd(4) == 0: s -= t
        elif op == 22 and rnd(4) == 0: s ^= t
        elif op == 23: show(s | t, s & t, s - t, s ^ t, t - s)
        elif op == 24: f = frozenset(s); show(f, hash(f), f | t, f & t)
        elif op == 25: s.update([key(kind, r) for _ in range(rnd(30))], t)
        elif op == 26:
            show(s.intersection([key(kind, r) for _ in range(rnd(30))], s), s.union(t, f))
            show(s.difference(t, f), s.symmetric_difference([key(kind, r) for _ in range(5)]))
        elif op == 27: s.difference_update([key(kind, r) for _ in range(rnd(30))])
        elif op == 28: s.intersection_update(s | {key(kind, r)}, [*s][1:])
        elif op == 29: s.symmetric_difference_update([key(kind, r) for _ in range(rnd(10))])
        elif op == 30:
            d = dict.fromkeys(s)
            show(list(d), d.keys() & t, d.keys() | t, d.keys() - t, d.keys() ^ t, t & d.keys())
            show(set(d), s - d.keys(), s.difference(d), s.symmetric_difference(d))
        elif op == 31:
            show(s <= t, s < t, s == f, s.issubset(f), s.issuperset(list(t)), s.isdisjoint(t))
            show(len(s), sorted(map(repr, s)))
        elif op == 32: t = s.copy()
        elif op == 33: t = set(list(s)); 
        elif op == 34: t = {*s, *f}
        elif op == 35: s = {v for v in s}
        elif op == 36 and rnd(6) == 0: s.clear()
        elif op == 37: s.update(dict.fromkeys(range(rnd(20)))); 
        elif op == 38:
            try:
                s.remove(key(kind, r))
            except KeyError as e: show('KE', e)
        elif op == 39:
            try:
                for v in s:
                    if rnd(9) == 0: s.add(key(kind, r))
            except RuntimeError as e: show(e)
    show(s, t)
    if trial % 5 == 0: print(trial, kind, log, list(s)[:6])
print(log)
