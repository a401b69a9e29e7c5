# Keys whose __hash__ or __eq__ raises
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class H:
    def __init__(self, ok): self.ok = ok
    def __hash__(self):
        if not self.ok: raise OSError('hash')
        return 7
    def __eq__(self, o):
        if not self.ok: raise OSError('eq')
        return self is o
a, b = H(True), H(True)
d = {a: 1}
show(lambda: d[H(False)])
c = H(True)
d[c] = 2
print(len(d), d[a], d[c])
a.ok = False
show(lambda: d.get(b))
show(lambda: H(True) in d)
show(lambda: d.get(c))
s = {c}
show(lambda: H(True) in s)
c.ok = False
show(lambda: H(True) in s)
show(lambda: s.add(H(True)))
