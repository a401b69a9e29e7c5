# The order of definitions is the order of __dict__.
class C:
    zebra = 1
    apple = 2

    def mango(self):
        pass
    apple = 3
    _private = 4

    class inner:
        pass
    banana = lambda self: 0
    del zebra
    zebra = "again"


print([n for n in C.__dict__ if not n.startswith("__")])
print([n for n in vars(C) if n in ("__module__", "__dict__", "__doc__")])
C.later = 1
print(list(C.__dict__)[-1])
