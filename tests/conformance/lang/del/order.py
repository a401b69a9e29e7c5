# del evaluates and deletes its targets one after the other; nested targets, slices, attributes.
class T:
    def __init__(self, n): self.__dict__["n"] = n
    def __delattr__(self, k): print("delattr", self.n, k)
    def __delitem__(self, k): print("delitem", self.n, k)


def e(x, v=None):
    print("eval", x)
    return v or x


del e("a", T("a")).x, e("b", T("b"))[e("k")], (e("c", T("c")).y, [e("d", T("d"))[1:2]])
x = list(range(10))
del x[2:4], x[0], x[-1], x[::3]
print(x)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
for action in ("x[99]", "d['q']"):
    try:
        if action[0] == "x": del x[99]
        else: del d["q"]
    except (IndexError, KeyError) as err:
        print(repr(err))
try:
    del (1, 2)[0]
except TypeError as err:
    print(err)
del ()
a = b = c = 1
del a, (b, [c])
print([n for n in "abc" if n in globals()])
