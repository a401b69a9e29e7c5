import reprlib

print(reprlib.repr(list(range(50))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(2 ** 500))
r = reprlib.Repr(maxlist=2, maxstring=12, maxlevel=2)
print(r.repr([1, 2, 3]), r.repr("abcdefghijklmnop"), r.repr([[[[1]]]]), r.repr({3, 1, 2}), r.repr((1,)))
r.indent = 2
print(r.repr([1, [2, {"a": 3}]]))


class Node:
    def __init__(self):
        self.kids = [self]

    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self):
        return f"Node({self.kids!r})"


print(Node())


class Mine(reprlib.Repr):
    def repr_Point(self, x, level):
        return "P!"


class Point: ...


print(Mine().repr([Point()]), reprlib.aRepr.maxdict)
