class Base:
    def __init_subclass__(cls, **n): print(n)
class C1[T]: pass
for i in range(3):
    class C3(C1, Base, tag=3): pass
    class C4(C1[int], Base, tag=4): pass
class Plain[T]: pass
try:
    class Bad(Plain, extra=1): pass
except TypeError as e: print(e)
class Meta(type):
    def __new__(m, n, b, ns, **k): return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **k): super().__init__(n, b, ns)
class Q[T](Base, metaclass=Meta, a=1): pass
class R(Q, z=2): pass
print(R.__mro__, C3.__parameters__)
for v in (b'xyz', bytearray(b'xyz'), 'xyz', b'\xff', b'1_', bytearray(b'')):
    try: int(v)
    except ValueError as e: print(e)
    try: int(v, 16)
    except (ValueError, TypeError) as e: print(e)
    try: float(v)
    except ValueError as e: print(e)
