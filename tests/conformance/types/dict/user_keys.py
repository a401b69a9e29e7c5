# When __hash__ and __eq__ of keys are called
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class K:
    n = 0
    def __init__(self, v): self.v = v
    def __hash__(self): K.n += 1; return self.v % 4
    def __eq__(self, o): K.n += 100; return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f'K{self.v}'
ks = [K(i) for i in range(10)]
kd = {}
for q in ks: kd[q] = q.v
print(K.n % 100, kd, kd[K(7)], K(20) in kd)
K.n = 0
kd[ks[3]]
print(K.n)
K.n = 0
kd2 = dict(kd)
kd3 = {**kd}
kd4 = kd.copy()
kd2.update(kd3)
print(K.n % 100, kd2 == kd)
class Evil:
    def __init__(self, d): self.d = d
    def __hash__(self): return 1
    def __eq__(self, o):
        self.d.clear()
        return False
ed = {}
ed[Evil(ed)] = 1
ed[1] = 2
print(len(ed), 1 in ed)
