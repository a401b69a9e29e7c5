# __mro_entries__ replaces bases that are no classes.
class Replacer:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases):
        print("mro_entries", len(bases))
        return self.bases


class A: pass


class B(Replacer(A)): pass
class C(Replacer()): pass
print(B.__bases__, B.__orig_bases__[0].__class__.__name__, C.__bases__)


class Bad:
    def __mro_entries__(self, bases): return 5


try:
    class D(Bad()): pass
except TypeError as e:
    print(e)
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__)
try:
    class E(5): pass
except TypeError as e:
    print(e)
