# An error in the assignment to the target is treated like an error of the suite.
class M:
    def __enter__(self):
        return 1, 2, 3

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__, value)
        return True


class ReadOnly:
    __slots__ = ()


with M() as (a, b):
    print("never")
with M() as ReadOnly().x:
    print("never")
with M() as [][0]:
    print("never")
with M() as {}.x.y:
    print("never")
print("goes on")
