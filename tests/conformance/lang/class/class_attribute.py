# __class__ can be read, assigned between compatible classes, and type() ignores lies.
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
class Slotted: __slots__ = ("s",)


a = A()
a.__class__ = B
print(a.who(), type(a).__name__, isinstance(a, A))
for bad in Slotted, int, 5:
    try:
        a.__class__ = bad
    except TypeError as e:
        print(e)


class Liar:
    @property
    def __class__(self): return int


print(isinstance(Liar(), int), type(Liar()).__name__, Liar().__class__)
A.__bases__ = (B,) if False else (object,)
print(A.__bases__, A.__dict__["who"].__name__)
