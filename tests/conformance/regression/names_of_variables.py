# The names of a function's variables, parameters first.
def f(a):
    for _ in [1]:
        return a
def g(a):
    for _ in [1]:
        pass
def h(a):
    for x in [1]:
        return a
def k(a, b=2, *args, c, d=4, **kw):
    for _ in [1]:
        return a
for q in (f, g, h, k): print(q.__code__.co_varnames)
def top(n):
    def f(a, b=2, *args, c, d=4, **kw) -> int:
        for _ in [1, 2.5]:
            return a + b + n
    return f
print(top(1).__code__.co_varnames)
