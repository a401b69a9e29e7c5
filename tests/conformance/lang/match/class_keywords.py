# Keyword patterns look attributes up one by one; AttributeError fails, other errors bubble up.
class P:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __getattr__(self, name):
        print("getattr", name)
        if name == "bad":
            raise OSError("bad attribute")
        raise AttributeError(name)


def run(v):
    match v:
        case P(x=1, y=y): return "x is 1", y
        case P(x=x, z=[a, b]): return x, a, b
        case P(w=None): return "w None"
        case P(): return "any P"
        case int(real=r, imag=0): return "int", r
        case str(): return "str"
        case _: return "none"


for v in P(x=1, y=2), P(x=2, z=[3, 4]), P(x=1, z=(5, 6)), P(w=None), P(), 7, "s", 1.5:
    print(run(v))
try:
    match P():
        case P(bad=1): pass
except OSError as e:
    print(e)
