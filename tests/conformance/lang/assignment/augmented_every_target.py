# each augmented operator on names, attributes, items, slices, globals, nonlocals and class names
import operator

OPS = "+= -= *= /= //= %= **= @= <<= >>= &= |= ^=".split()


class Spy:
    def __init__(self, log):
        self.log = log


def method(name, gives):
    def f(self, other, *rest):
        self.log.append(f"{name}({other})")
        return gives
    return f


for op, name in zip(OPS, "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split()):
    setattr(Spy, f"__i{name}__", method("i" + name, NotImplemented))
    setattr(Spy, f"__{name}__", method(name, "result"))
    log = []
    ns = {"a": Spy(log), "b": [Spy(log)], "c": type("NS", (), {})(), "log": log}
    ns["c"].x = ns["d"] = Spy(log)
    exec(f"a {op} 1\nb[0] {op} 2\nc.x {op} 3\ndef f():\n    global d\n    d {op} 4\nf()\nclass K:\n    e = c2\n    e {op} 5\n"
         .replace("c2", "type(log2)(log)").replace("log2", "sp"), ns | {"sp": Spy(log)})
    print(op, log)

x = y = [1]
x += (2,)
print(x is y, y)
x = x + [3]
print(x is y, y)
s = t = {1}
s |= {2}
s -= {1}
s ^= {5}
s &= {5, 2}
print(s is t, sorted(t))
d = e = {1: 1}
d |= [(2, 2)]
print(d is e, e)
b = c = bytearray(b"a")
b += b"b"
b *= 2
print(b is c, c)
n = m = (1,)
n += (2,)
n *= 2
print(n is m, m, n)


def scopes():
    v = 1

    def inner():
        nonlocal v
        v += 1
        v **= 3
        return v
    return inner(), v


print(scopes())
counts = {"a": 0}
index = iter(["a", "a", "b"])
counts[next(index)] += 1
counts[next(index)] += 1
try:
    counts[next(index)] += 1
except KeyError as err:
    print("KeyError", err, counts)
items = [1, 2, 3]
items[1:] += [4]
items[:0] += [0]
items[::2] *= 1
print(items)
tup = ([],)
try:
    tup[0] += ["in"]
except TypeError as err:
    print(err, tup)
for wrong in ("unbound += 1", "del q\nq -= 1", "'a'.x += 1", "{}['k'] += 1", "(1)[0] += 1", "u: int\nu += 1"):
    try:
        exec(wrong, {"q": 1})
    except Exception as err:
        print(type(err).__name__, err)
