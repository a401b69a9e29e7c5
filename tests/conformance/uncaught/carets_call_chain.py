# Carets of a call in the middle of a chain of calls and attributes.
class A:
    def go(self, *a):
        return self

    @property
    def next(self):
        return None


x = A()
y = x.go(1, 2).go(
    3,
).next.go(4).go(5)
