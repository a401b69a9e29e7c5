# types.FunctionType
def outer(q):
    def f(a, b=2, *, c=3):
        return a, b, c, q
    return f
f = outer("cell")
FunctionType, CellType = type(f), type(f.__closure__[0])
g = FunctionType(f.__code__, globals(), "g", (9,), f.__closure__, {"c": 8})
print(g(1), g.__name__, g.__qualname__, g.__defaults__, g.__kwdefaults__)
print(FunctionType(f.__code__, globals(), closure=(CellType(5),))(1, 2, c=4) if False else g(1, 2, c=4))
def t(*args, **kw):
    try:
        FunctionType(*args, **kw)
    except Exception as e:
        print(type(e).__name__, e)
t(f.__code__, globals())
t(f.__code__, globals(), None, None, ())
t(f.__code__, globals(), None, None, (1,))
t(f.__code__, 1)
t(1, {})
t(f.__code__, {}, 1)
t(f.__code__, {}, None, 1)
ns = {}
exec("def h(x): return x + K", ns)
print(FunctionType(ns["h"].__code__, {"K": 100})(1))
