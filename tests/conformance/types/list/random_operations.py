# Random operations on lists
# stress: 10
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
for trial in range(600):
    l = [rnd(20) for _ in range(rnd(15))]
    for step in range(60):
        op = rnd(18)
        try:
            if op == 0: l.append(rnd(9))
            elif op == 1: l.extend(range(rnd(5)))
            elif op == 2: l.insert(rnd(20) - 10, rnd(9))
            elif op == 3: show(l.pop(rnd(20) - 10))
            elif op == 4: l.remove(rnd(9))
            elif op == 5: show(l.index(rnd(9), rnd(10) - 5, rnd(20) - 5))
            elif op == 6: show(l[sl(l)])
            elif op == 7: l[sl(l)] = [rnd(9) for _ in range(rnd(5))]
            elif op == 8: del l[sl(l)]
            elif op == 9: s = sl(l); l[s] = [i for i in l[s]][::-1]
            elif op == 10: l.reverse()
            elif op == 11: l.sort(reverse=rnd(2), key=(None, lambda v: -v, lambda v: v % 3, str)[rnd(4)])
            elif op == 12: l *= rnd(3)
            elif op == 13: show(l + l[1:], l * 2, l.count(3), l == l[:], l < l[::-1], l[rnd(9) - 4])
            elif op == 14: l[rnd(9) - 4] = rnd(5)
            elif op == 15: del l[rnd(9) - 4]
            elif op == 16:
                l += (1, 2)
                l[len(l):] = 'ab'
                l = l[:-2]
            elif op == 17: t = tuple(l); show(t[sl(l)], t + t, t.index(rnd(9)), hash(t))
        except (ValueError, IndexError, TypeError) as ex: show(type(ex).__name__, str(ex))
        if len(l) > 60: del l[20:]
        show(l)
    if trial % 50 == 0: print(trial, log, l)
print(log)
