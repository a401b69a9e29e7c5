# 6.3: attribute references, subscriptions, slicings and calls bind tightest and from left to right.
class C:
    def __init__(self, *path):
        self.path = path

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return C(*self.path, name)

    def __getitem__(self, key):
        return C(*self.path, key)

    def __call__(self, *args, **kw):
        return C(*self.path, args, kw)

    def __neg__(self):
        return ("neg", *self.path)

    def __pow__(self, other):
        return ("pow", *self.path, other)

    def __repr__(self):
        return f"C{self.path}"


c = C()
print(c.a.b[1](2)[3:4].d(x=5)(), -c.a[0], (c.a ** 2), c[0, 1][()][...], c.a(*[1], 2, *[3], k=1, **{"l": 2}))
print("abc"[1], "abc"[::-1][0], [1, 2, 3][-1], {"a": 1}["a"], (1, 2)[0], "a.b".split(".")[1].upper(), b"ab"[0], range(5)[1:][0])
print([[1, 2], [3]][0][1], (lambda: [5])()[0], {"f": len}["f"]("xy"), [len, str][0]([1]), 1 .__class__.__name__, (1).real, 1.5.real)
print([x for x in "ab"][0], {1, 2}.__len__(), f"{1}{2}"[1], "a" "b"[0], not c.a, type(c)(1).path[0])
for action in (lambda: "abc"[5]), (lambda: {}["k"]), (lambda: (1).x), (lambda: len.x), (lambda: print[0]):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
