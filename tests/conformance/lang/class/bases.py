# Multiple inheritance: the C3 order, and orders that cannot exist.
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
class E(C, B): pass


print([c.__name__ for c in D.__mro__], D().who(), E().who())
for make in (lambda: type("F", (D, E), {}), lambda: type("G", (A, B), {}), lambda: type("H", (A, A), {}),
             lambda: type("I", (int, str), {}), lambda: type("J", (bool,), {}), lambda: type("K", (5,), {})):
    try:
        make()
    except TypeError as e:
        print(e)


class X(int): pass
class Y(X, A): pass


print([c.__name__ for c in Y.__mro__], Y(5) + 1, Y.__base__.__name__)
