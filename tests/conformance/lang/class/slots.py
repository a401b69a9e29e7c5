# __slots__: no dict, fixed attributes, descriptors, inheritance.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = P(1)
for action in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: delattr(p, "y")):
    try:
        action()
    except AttributeError as e:
        print(e)
p.y = 2
print(p.x, p.y, type(P.x).__name__, P.x.__get__(p))
del p.x
print(hasattr(p, "x"))


class Q(P):
    __slots__ = "w"


class R(P):
    pass


q, r = Q(3), R(4)
q.w = 5
r.anything = 6
print(q.x, q.w, r.__dict__)
for body in ({"__slots__": ("a",), "a": 1}, {"__slots__": "not ok"}, {"__slots__": (1,)}, {"__slots__": ("a", "a")}):
    try:
        c = type("S", (), body)
        print("made", c.__slots__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 1


print(Private._Private__hidden.__name__, Private()._Private__hidden)
