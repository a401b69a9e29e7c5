# A long line is shown in full; a deeply nested expression is marked where it failed.
def identity(x): return x


value = identity(identity(identity(1)) + identity(2) * identity(3)) + identity(identity(4) + identity(None)) + identity(identity(5) * 6)
