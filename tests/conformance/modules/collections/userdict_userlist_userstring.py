# UserDict, UserList, UserString: data, what is overridden is used by the other methods.
from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return "missing " + key


d = Lower({"A": 1}, B=2)
d.update(C=3)
d.setdefault("D", 4)
d |= {"E": 5}
print(d, d.data, d["zz"], d.get("zz"), "zz" in d, len(d), list(d), d | {"F": 6}, type(d.copy()).__name__, Lower.fromkeys("XY", 0), d == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5})


class Even(UserList):
    def append(self, item):
        if item % 2 == 0:
            super().append(item)


u = Even([1, 2])
u.append(3)
u.append(4)
print(u, u + [5], [0] + u, u * 2, u[0], u[1:], type(u[1:]).__name__, u == [1, 2, 4], u < [9], 2 in u, sorted(u, reverse=True), u.index(4))
u += [6]
u[0:1] = []
u.sort(reverse=True)
u.extend(u)
print(u, u.count(6), u.pop(), u.data, u.copy() is u)


class Shout(UserString):
    def upper(self):
        return super().upper() + "!"


s = Shout("abc")
print(s, s.upper(), type(s.upper()).__name__, s + "d", "x" + s, s[1], s * 2, s == "abc", hash(s) == hash("abc"), "b" in s, len(s), s.join(["1", "2"]), s.replace("b", s), s.split("b"), s % (), int(UserString("5")))
print({s: 1}["abc"], s.data, s.encode(), list(s), s.isalpha(), s < "b", s.startswith("a"))
