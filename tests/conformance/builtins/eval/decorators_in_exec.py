# decorators, properties, super, slots in code of a string
ns = {}
exec("""if 1:
    def twice(f):
        def g(*a): return f(f(*a))
        return g
    @twice
    def inc(x): return x + 1
    class A:
        __slots__ = ('v',)
        def __init__(self, v): self.v = v
        @property
        def double(self): return self.v * 2
        def __repr__(self): return f'A({self.v})'
    class B(A):
        def __init__(self, v): super().__init__(v + 1)
        @classmethod
        def make(cls): return cls(1)
""", ns)
print(ns["inc"](1), ns["B"].make(), ns["B"](5).double, ns["A"].__slots__)
