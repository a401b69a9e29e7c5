# Subclasses of builtin types keep behaviour and may add attributes.
class L(list):
    def total(self): return sum(self)


class S(str):
    def shout(self): return self.upper() + "!"


class I(int):
    def __add__(self, o): return I(int(self) + o)
    def __repr__(self): return f"I({int(self)})"


class D(dict):
    def __getitem__(self, k): return "get " + str(super().get(k))


l = L([1, 2, 3])
l.name = "list"
print(l, l.total(), l.name, l[1:], type(l[1:]).__name__, l == [1, 2, 3], len(l))
s = S("abc")
print(s.shout(), type(s + "d").__name__, s == "abc", {s: 1}["abc"])
print(I(5) + 1, I(5) * 2, repr(I(3)), I(7) == 7, str(I(2)))
d = D(a=1)
print(d["a"], d["b"], d.get("a"), dict(d))


class E(Exception):
    def __init__(self, code): self.code = code


try:
    raise E(5)
except E as e:
    print(e.code, e.args, repr(e))
