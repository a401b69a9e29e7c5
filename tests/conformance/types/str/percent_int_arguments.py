class A:
    def __init__(self, v): self.v = v
    def __index__(self):
        if isinstance(self.v, type): raise self.v("own")
        return self.v
class B(A):
    def __int__(self): return self.__index__()
for v in ("s", 5, TypeError, ValueError, 1.5):
    for cls in (A, B):
        for f in "dxo":
            try: print(("%" + f) % cls(v), (b"%" + f.encode()) % cls(v))
            except Exception as e: print(f, type(e).__name__, e, e.__context__, e.__cause__)
for f in "dxoXiu":
    for v in ("a", None, 1.5, 2j, [1]):
        try: print(("%" + f) % v)
        except Exception as e: print(f, type(e).__name__, e)
