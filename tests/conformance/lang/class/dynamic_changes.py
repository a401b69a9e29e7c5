# Classes changed while instances exist: methods added, replaced and removed, bases' changes seen.
class Base:
    def who(self): return "base"


class Child(Base):
    pass


def calls(n):
    return [c.who() for _ in range(n)]


c = Child()
print(calls(3))
Base.who = lambda self: "patched base"
print(calls(2))
Child.who = lambda self: "child"
print(calls(2))
c.who = lambda: "instance"
print(calls(2))
del c.who
del Child.who
print(calls(2))
del Base.who
try:
    calls(1)
except AttributeError as e:
    print(e)
Base.__getattr__ = lambda self, name: lambda: f"dynamic {name}"
print(calls(1))
Base.__len__ = lambda self: 7
Base.__call__ = lambda self, x: x * 2
Base.__add__ = lambda self, o: "added"
print(len(c), c(4), c + 1, bool(c))
Child.__bool__ = lambda self: False
print(bool(c))
Child.__eq__ = lambda self, o: True
print(c == 5)


class Counter:
    total = 0
    def hit(self):
        Counter.total += 1
        return self.total


print([Counter().hit() for _ in range(3)], Counter.total)
