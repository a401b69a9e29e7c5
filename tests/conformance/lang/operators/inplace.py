def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Adding:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __add__(self, other):
        return "add"

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return "mul"

    def __isub__(self, other):
        return "replaced"


a = b = Adding()
a += 1
a += 2
print(a is b, a.log)
a *= 3
print(a, b.log)
c = Adding()
c -= 1
print(c)
d = Adding()
d = d + 1
print(d)
items = other = [1]
items += (2, 3)
items += "ab"
items *= 2
print(items, other is items)
t = u = (1,)
t += (2,)
print(t, u)
s = {1, 2}
kept = s
s |= {3}
s -= {1}
s &= {2, 3, 4}
s ^= {9}
print(s, kept is s)
m = {"a": 1}
m |= {"b": 2}
m |= [("c", 3)]
print(m)
n = 7
n += 1; n -= 2; n *= 5; n //= 4; n **= 2; n %= 30; n <<= 3; n >>= 1; n |= 3; n &= 0xFE; n ^= 1; n /= 2
print(n)
holder = {"x": [1]}
holder["x"] += [2]
print(holder)


def wrong():
    pair = ([1], 2)
    pair[0] += [5]


attempt(wrong)
