# Random lists of all kinds of keys, sorted
x = 42
def rnd(n):
    global x
    x = (x * 6364136223846793005 + 1442695040888963407) & 18446744073709551615
    return (x >> 33) % n
log = 0
def show(*a):
    global log
    for v in a:
        s = repr(v)
        log = (log * 31 + len(s) * 7 + sum(map(ord, s[:300]))) % 1000000007
def idx(n):
    q = rnd(8)
    if q == 0: return None
    return rnd(2 * n + 6) - n - 3
def sl(l): 
    st = [None, 1, 2, -1, 3, -2, -3, 1, 1][rnd(9)]
    return slice(idx(len(l)), idx(len(l)), st)
for trial in range(200):
    n = rnd(200)
    kind = rnd(9)
    def one():
        if kind == 0: return rnd(50)
        if kind == 1: return rnd(1000) / 8 - 50
        if kind == 2: return 'abcdefghij'[:rnd(10)] + str(rnd(5))
        if kind == 3: return (rnd(4), 'x' * rnd(12), rnd(5) / 2)
        if kind == 4: return rnd(5) if rnd(2) else rnd(20) / 4
        if kind == 5: return [rnd(3), rnd(3)]
        if kind == 6: return rnd(100) << rnd(90)
        if kind == 7: return bool(rnd(2))
        return (rnd(3), (rnd(3), 'é' * rnd(3)))
    l = [one() for _ in range(n)]
    a = sorted(l)
    b = sorted(l, reverse=True)
    c = sorted(range(n), key=lambda i: l[i])
    d = sorted(range(n), key=l.__getitem__, reverse=True)
    show(a, b, c, d, min(l, default=None), max(l, default=None))
    if trial % 20 == 0: print(trial, kind, log, c[:8])
print(log)
