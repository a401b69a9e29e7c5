# Implicit special method calls look at the type, not at the instance.
class C:
    pass


c = C()
c.__len__ = lambda: 5
c.__call__ = lambda: "called"
c.__add__ = lambda o: "added"
c.__iter__ = lambda: iter("abc")
c.__bool__ = lambda: False
c.__str__ = lambda: "instance str"
c.__eq__ = lambda o: "equal"
c.__contains__ = lambda x: True
c.__enter__ = lambda: None
c.__getitem__ = lambda k: k
for f in (lambda: len(c), lambda: c(), lambda: c + 1, lambda: list(c), lambda: 1 in c, lambda: c[0]):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(bool(c), c == 1, str(c).startswith("<__main__.C object at 0x"), c.__len__(), c.__str__())
try:
    with c:
        pass
except TypeError as e:
    print(e)


class Meta(type):
    def __len__(cls): return 3
    def __iter__(cls): return iter(["m"])
    def __contains__(cls, x): return x == 1
    def __bool__(cls): return False
    def __add__(cls, o): return "meta add"
    def __repr__(cls): return "<meta repr>"


class M(metaclass=Meta):
    def __len__(self): return 99


print(len(M), list(M), 1 in M, bool(M), M + 1, M, len(M()))
