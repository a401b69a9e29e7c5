# 8.8, super(): zero, one and two arguments, in class methods, static methods, properties, nested functions, and errors.
class Base:
    attr = "base attr"

    def m(self):
        return "base m"

    @classmethod
    def c(cls):
        return "base c of " + cls.__name__

    @property
    def p(self):
        return "base p"

    @staticmethod
    def s():
        return "base s"

    def __getitem__(self, k):
        return "base item", k


class Derived(Base):
    attr = "derived attr"

    def m(self):
        inner = lambda: super(Derived, self).m()
        return super().m(), super(Derived, self).m(), inner(), super().attr, [super(Derived, self).m() for _ in "x"]

    @classmethod
    def c(cls):
        return super().c(), super(Derived, cls).c()

    @property
    def p(self):
        return super().p + "!"

    @staticmethod
    def s():
        return super(Derived, Derived).s()

    def __getitem__(self, k):
        return super().__getitem__(k)

    def renamed(this):
        return super().m()

    def gen(self):
        yield super().m()


d = Derived()
print(d.m(), d.c(), Derived.c(), d.p, d.s(), d[1], d.renamed(), list(d.gen()))
unbound = super(Derived)
print(unbound.__thisclass__.__name__, unbound.__self__, unbound.__get__(d).m(), super(Derived, d).__self_class__.__name__)
print(repr(super(Derived, d)), repr(unbound))


class Errors(Base):
    def no_args():
        return super()

    def deleted(self):
        del self
        return super().m()

    def item(self):
        return super()[1]

    def setting(self):
        super().attr = 1

    def missing(self):
        return super().nothing


e = Errors()
for f in Errors.no_args, e.deleted, e.item, e.setting, e.missing, (lambda: super(3, 4)), (lambda: super(int, "x")), (lambda: super()), (lambda: super(Derived, 3).m):
    try:
        print(f())
    except (RuntimeError, TypeError, AttributeError) as err:
        print(type(err).__name__, err)
