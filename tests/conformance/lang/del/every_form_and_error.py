# del of names, attributes, items, slices, nested targets, in each scope, and what a del that fails leaves
class Box:
    def __init__(self):
        self.a, self.b = 1, 2


x = y = z = 1
del x, (y, [z])
print([n for n in ("x", "y", "z") if n in globals()])
a, b = [0, 1, 2, 3, 4, 5], Box()
del a[0], a[-1], b.a
print(a, vars(b))
del a[1:3], a[5:]
print(a)
a = list(range(10))
del a[::3]
print(a)
del a[::-2]
print(a)
del (a[0])
del ()
del []
del [], ((), [])
d = {1: {2: [3, 4]}, "k": 0}
del d[1][2][0], d["k"]
print(d)
order = []


class Trace:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __getattr__(self, n):
        order.append(f"get {self.name}.{n}")
        return Trace(f"{self.name}.{n}")

    def __delattr__(self, n):
        order.append(f"del {self.name}.{n}")

    def __getitem__(self, k):
        order.append(f"get {self.name}[{k}]")
        return Trace(f"{self.name}[{k}]")

    def __delitem__(self, k):
        order.append(f"del {self.name}[{k}]")
        if k == "bad":
            raise LookupError("bad")


t = Trace("t")
del t.p.q, t[1][2], (t.r, [t[3:4], t[5, ...]])
print(order)
order.clear()
try:
    del t.first, t["bad"], t.never
except LookupError as e:
    print(e, order)
for text in ("del missing", "del a[99]", "del a['x']", "del d['zz']", "del b.zz", "del (1).real", "del 'abc'[0]", "del (1, 2)[0]", "del a[::0]", "del d[[]]",
             "del len", "del b.__class__", "del b.__init__", "del int.real", "del a.append", "del Box.__init__.__name__", "del a[1.5]", "del a[:'x']", "del range(3)[0]",
             "del {1}[1]", "del None.x", "del b"):
    try:
        exec(text)
        print("ok", text)
    except Exception as e:
        print(text, "|", type(e).__name__, e)


def local():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as e:
        print(e)
    v = 2
    return v


def in_loop():
    out = []
    for i in range(3):
        v = i
        out.append(v)
        del v, i
    try:
        return out, i
    except UnboundLocalError as e:
        return out, str(e)


def nonlocal_del():
    v = 1

    def inner():
        nonlocal v
        del v
    inner()
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


def cell_del():
    v = 1

    def get():
        return v
    del v
    try:
        return get()
    except NameError as e:
        return type(e).__name__, str(e)


def global_del():
    global gone
    gone = 1
    del gone
    try:
        gone
    except NameError as e:
        return type(e).__name__, str(e)


print(local(), in_loop(), nonlocal_del(), cell_del(), global_del())


class Body:
    p = q = 1
    del p
    try:
        del p
    except NameError as e:
        r = str(e)
    for i in "ab":
        del i


print(sorted(n for n in vars(Body) if n[0] != "_"), Body.r)
del Body.q
print(hasattr(Body, "q"))
for text in ("del f()", "del 1", "del a + b", "del (a, 1)", "del *a", "del [x for x in y]", "del a if b else c", "del (yield)", "del a := 1", "del None",
             "del", "del a,", "del (a,)", "del {a}", "del -a", "del a.b()", "del (a), (b)", "del 'x'", "del f'x'", "del ..."):
    try:
        compile(text, "t", "exec")
        print("ok", text)
    except SyntaxError as e:
        print(text, "|", e.msg)
