# The methods of containers: len, getitem with slices, setitem, delitem, contains, iter, reversed, missing.
class Seq:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, k):
        print("get", k)
        return self.items[k]
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, x): return x == "yes"
    def __reversed__(self): return "reversed"


s = Seq(1, 2, 3)
print(len(s), s[0], s[-1], s[1:], s[::2], "yes" in s, "no" in s, reversed(s))
s[1] = 5
s[1:2] = [6]
s[..., 1:2, None] = 0
del s[0]
del s[:]
print(list(s))


class Missing(dict):
    def __missing__(self, key): return f"no {key}"


print(Missing(a=1)["a"], Missing()["b"], Missing().get("b"), "b" in Missing())


class OnlyIter:
    def __iter__(self): return iter("xyz")


print("y" in OnlyIter(), "q" in OnlyIter(), sorted(OnlyIter()), max(OnlyIter()))
for action in lambda: OnlyIter()[0], lambda: len(OnlyIter()), lambda: reversed(OnlyIter()), lambda: 1 in 5:
    try:
        action()
    except TypeError as e:
        print(e)
