# Order in assignments, augmented assignments, del, raise, return, for, with, dict displays.
log = []


class T:
    def __init__(self, name): self.__dict__["name"] = name
    def __setattr__(self, k, v): print(f"{self.name}.{k}={v}", end=" ")
    def __getattr__(self, k):
        print(f"{self.name}.{k}", end=" ")
        return 10
    def __setitem__(self, k, v): print(f"{self.name}[{k}]={v}", end=" ")
    def __getitem__(self, k):
        print(f"{self.name}[{k}]", end=" ")
        return 20
    def __delitem__(self, k): print(f"del {self.name}[{k}]", end=" ")


def e(x, value=None):
    print(x, end=" ")
    return x if value is None else value


e("t", T("t")).x = e("value")
print()
e("a", T("a")).x, e("b", T("b"))[e("key")] = e("v1"), e("v2")
print()
e("t", T("t"))[e("k")] += e("inc", 5)
print()
e("t", T("t")).attr -= e("dec", 3)
print()
e("first", T("f")).p = e("second", T("s"))[e("i")] = e("value")
print()
del e("t", T("t"))[e("k1")], e("u", T("u"))[e("k2")]
print()
for e("t", T("loop")).x in e("iter", [1, 2]):
    print("body", end=" ")
print()


def f():
    try:
        return e("returned")
    finally:
        e("finally")


print(f())
