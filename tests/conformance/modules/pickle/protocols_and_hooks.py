# pickle: every protocol, persistent ids, __reduce__, state, recursion, errors, what is found by name.
import copyreg
import io
import pickle
import collections


class P:
    def __init__(self, a):
        self.a = a

    def __eq__(self, o):
        return type(o) is type(self) and vars(o) == vars(self)


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


class WithState:
    def __getstate__(self):
        return "state"

    def __setstate__(self, s):
        self.got = s


class Slots:
    __slots__ = ("x", "y")


values = [None, True, 0, -1, 255, 256, 2**31, -2**70, 1.5, float("inf"), "", "é\U0001F600", "x" * 300, b"", b"\xff" * 3, bytearray(b"ab"), (), (1,), (1, 2, 3, 4), [], [1, [2]], {}, {"a": (1, None)}, set(), {1}, frozenset({2}), 1j, range(3), slice(1, 2), int, len, P, collections.OrderedDict(a=1), collections.deque([1], 3), collections.Counter("aab"), collections.defaultdict(list, {1: [2]}), P([1]), ..., NotImplemented, ValueError("v", 1)]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    bad = [v for v in values if repr(pickle.loads(pickle.dumps(v, protocol))) != repr(v) and pickle.loads(pickle.dumps(v, protocol)) != v]
    print(protocol, len(pickle.dumps(values[:30], protocol)), bad)
print(pickle.loads(pickle.dumps(Reduced(1))).n, pickle.loads(pickle.dumps(WithState())).got, pickle.dumps([1, "a", None], 0), pickle.dumps((1, 2.5), 2), pickle.dumps("abc", 4), pickle.dumps({"k": [1]}))
r = []
r.append(r)
d = {}
d["d"] = d
q = pickle.loads(pickle.dumps((r, d)))
print(q[0][0] is q[0], q[1]["d"] is q[1])
s = Slots()
s.x = 5
t = pickle.loads(pickle.dumps(s))
print(t.x, hasattr(t, "y"))


class Pickler(pickle.Pickler):
    def persistent_id(self, obj):
        return "the len function" if obj is len else None

    def reducer_override(self, obj):
        return (int, ("7",)) if isinstance(obj, P) else NotImplemented


class Unpickler(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"<{pid}>"

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


f = io.BytesIO()
Pickler(f).dump([len, P(1), {1}])
print(Unpickler(io.BytesIO(f.getvalue())).load())
copyreg.pickle(complex, lambda z: (complex, (z.real + 1, z.imag)))
print(pickle.loads(pickle.dumps(1j)))
buf = io.BytesIO()
for v in 1, [2]:
    pickle.dump(v, buf)
buf.seek(0)
print(pickle.load(buf), pickle.load(buf))
for g in (lambda: pickle.load(buf)), (lambda: pickle.dumps((x for x in []))), (lambda: pickle.loads(b"")), (lambda: pickle.dumps(1, 99)), (lambda: pickle.loads("text")), (lambda: pickle.loads(b"cnothing_here\nx\n.")), (lambda: pickle.loads(b"cbuiltins\nnothing_here\n.")), (lambda: pickle.dumps(type("Local", (), {}))), (lambda: pickle.dumps(open(__file__))):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, end=" ")
# stress: 100
