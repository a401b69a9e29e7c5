# slice objects: indices() for every sign and size, comparison, hash, repr, use on own classes, errors
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


for n in (0, 1, 5, 2**64):
    print(n, [slice(a, b, c).indices(n) for a, b, c in ((None, None, None), (1, 3, None), (-2, None, None), (None, -2, None), (None, None, -1), (9, -9, -2), (-9, 9, 3), (I(1), I(-1), I(2)), (2**70, -(2**70), -(2**70)), (3, 1, 1), (True, None, None))])
for a in (("a",), (1.0,), (None, "b"), (None, None, "c"), (None, None, 0), ([],)):
    print(a, t(lambda: slice(*a) and slice(*(a if len(a) > 1 else (a[0], None))).indices(5)), t(lambda: [1, 2][slice(*a)] if len(a) > 1 else [1, 2][slice(a[0], None)]))
print([t(lambda: f()) for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(start=1), lambda: slice(1).indices(-1), lambda: slice(1).indices("a"), lambda: slice(1).indices(), lambda: slice(1).indices(1.5), lambda: setattr(slice(1), "stop", 2), lambda: slice(1)[0], lambda: type("S", (slice,), {}), lambda: slice(1) < 5)])
print(slice(1), slice(1, 2), slice(None, None, -1), slice("a", [], {}), slice(1).start, slice(1).stop, slice(1, 2, 3).step)
print(slice(1, 2) == slice(1, 2, None), slice(1) != slice(2), slice(1, 2) < slice(1, 3), slice(1) == 5, hash(slice(1, 2)) == hash(slice(1, 2)), t(lambda: hash(slice([]))), {slice(1, 2): "key"}[slice(1, 2)], t(lambda: slice(1) < slice("a")))


class Own:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


o = Own()
print(o[1:2], o[:], o[::], o[1:2:3], o[1:2, 3], o[...], o[:, None], o[()], o[1,], o[-1:], o["a":"b"], o[I(1):].start.v, o[(yield_ := 5):6], o[*"ab", 1:2], o[lambda: 1:2].start())
o[1:2] = 5
o[::2, 1] = 6
del o[:], o[1:2, ...]
s = slice(1, 4)
x = list(range(6))
print(x[s], "abcdef"[s], tuple(x)[s], b"abcdef"[s], range(6)[s], bytearray(b"abcdef")[s], memoryview(b"abcdef")[s].tobytes())
x[s] = "xy"
print(x)
del x[slice(None, None, 2)]
print(x)
a = list(range(10))
print(a[-100:100], a[100:], a[:-100], a[5:2], a[5:2:-1], a[-1:-4:-1], a[:0], a[0:1], a[::-3], a[8:2:-2], a[2**70:], a[:-(2**70)], a[::2**70], a[::-(2**70)], a[-1:0], a[I(2):I(8):I(3)], a[True:3], a[None:None:None])
for text in ("a[::0]", "a['x':]", "a[1.5:]", "a[:None:0]", "a[[]:]", "a[::'s']", "a[1:2] = 5", "a[::2] = [1]", "a[::2] = 5", "a[1:2] = None", "del a[::0]", "a[:1:1] = iter([1, 2, 3])", "a[5:2] = ['ins']", "a[-1:-1] = ['end']", "a[::-1] = a", "a[3:] = a", "a[::2] = a[1::2] + ['z']"):
    a = list(range(6))
    try:
        exec(text)
        print(text, a)
    except Exception as e:
        print(text, "|", type(e).__name__, e)
