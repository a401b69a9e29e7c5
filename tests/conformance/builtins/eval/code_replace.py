# code.replace and comparing code
def f(a, b=1):
    return a + b
c = f.__code__
d = c.replace(co_name="g", co_firstlineno=7, co_filename="other.py")
print(d.co_name, d.co_firstlineno, d.co_filename, d.co_argcount, d.co_varnames[:2], d == c, c == f.__code__)
print(c.replace() == c, c.replace(co_argcount=2) == c)
F = type(f)
g = F(d, globals(), "renamed", (5,))
print(g(1), g.__name__, g.__code__.co_name)
