# 3.3.2.4: private slot names are mangled; a subclass without __slots__ has a __dict__; redefined slots hide.
class P:
    __slots__ = ("__secret", "open", "_P__x")

    def __init__(self):
        self.__secret = "s"
        self.open = "o"

    def get(self):
        return self.__secret


class Q(P):
    pass


class R(P):
    __slots__ = ("open", "more")


print(sorted(n for n in vars(P) if "secret" in n or n in ("open", "_P__x")))
p, q, r = P(), Q(), R()
q.anything = 1
print(p.get(), q.__dict__, hasattr(p, "__dict__"), hasattr(r, "__dict__"))
r.open = "r's"
r.more = 2
print(r.open, hasattr(r, "_P__x"), r.get())
P.open.__set__(r, "base slot")
print(r.open, P.open.__get__(r))
print(P.__slots__, R.__slots__, Q.__dict__.get("__slots__"))
print(P.open, type(P.open).__name__, P.open.__name__, P.open.__objclass__.__name__)
try:
    P.open.__get__(3)
except TypeError as e:
    print(e)
