# super(): in class methods, with arguments, through diamonds, in nested functions, for attributes and setters.
class A:
    x = "A.x"
    @classmethod
    def make(cls): return "A.make " + cls.__name__
    def go(self): return ["A"]
    @property
    def p(self): return "A.p"


class B(A):
    x = "B.x"
    @classmethod
    def make(cls): return "B+" + super().make()
    def go(self): return ["B"] + super().go()
    @property
    def p(self): return super().p + " via B"
    def old(self): return super(B, self).x, super(B, B).make()


class C(A):
    def go(self): return ["C"] + super().go()


class D(B, C):
    def go(self):
        def inner():
            return __class__.__name__
        return [inner()] + super().go()


d = D()
print(D.make(), d.go(), d.p, d.old(), super(B, d).go())
for action in (lambda: super(D, A()).go(), lambda: super(5), lambda: super(A, d).missing, lambda: super(D, d).__init__(1)):
    try:
        action()
    except (TypeError, AttributeError) as e:
        print(e)
