# 7.2.1: the target of an augmented assignment is evaluated once; names, attributes and items.
log = []


class O:
    def __init__(self):
        self.data = {"k": 1}
        self.v = 10

    def __getitem__(self, key):
        log.append(("get", key))
        return self.data[key]

    def __setitem__(self, key, value):
        log.append(("set", key, value))
        self.data[key] = value


o = O()


def e(x):
    log.append(x if isinstance(x, str) else type(x).__name__)
    return x


e(o)[e("k")] += len(e("right"))
e(o).v *= 2
print(log, o.data, o.v)
x = [[1], 2]
x[0] += [3]
x[1] **= 5
x[0][1] -= 1
x[0][:1] += [9]
print(x)
n = 7
n //= 2; n <<= 3; n |= 1; n %= 7; n ^= 12; n &= 10; n >>= 1; n /= 4
print(n)
s = "a"
s += "b"
t = s
s *= 2
b = bytearray(b"x")
c = b
b += b"yz"
st = {1, 2}
su = st
st |= {3}
st &= {2, 3}
st ^= {5}
st -= {2}
print(s, t, b is c, b, st is su, st)
d = {1: 2}
d2 = d
d |= {3: 4}
d |= [(5, 6)]
print(d is d2, d)
for text in "undefined += 1", "(a, b) += 1", "f() += 1", "a.b.c += 1", "1 += 1", "x += 1 += 2", "[y] += [1]", "*z += 1", "(q) += 1":
    try:
        exec(text, {})
        print("fine")
    except (NameError, SyntaxError) as err:
        print(text, "|", err.args[0])
