# Class attributes are shared; instance attributes hide them.
class Dog:
    tricks = []
    kind = "dog"

    def __init__(self, name):
        self.name = name

    def add(self, trick):
        self.tricks.append(trick)


a, b = Dog("a"), Dog("b")
a.add("roll")
b.add("sit")
print(a.tricks, Dog.tricks is b.tricks)
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind)
Dog.kind = "hound"
print(a.kind, b.kind)
del a.kind
print(a.kind)
try:
    del a.kind
except AttributeError as e:
    print(e)
print(a.__dict__, vars(b))
a.count = getattr(a, "count", 0) + 1
print(a.count, hasattr(b, "count"))
Dog.size = 5
print(b.size)
