# __code__ and its friends are settable
def a(x=1): return "a", x
def b(x=2): return "b", x
a.__code__ = b.__code__
print(a(), a.__name__, a.__code__ is b.__code__)
def free(v):
    def f(): return v
    return f
for bad in (free(1).__code__, 1):
    try:
        a.__code__ = bad
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
a.__defaults__ = ("new",)
print(a())
a.__defaults__ = None
try:
    a()
except TypeError as e:
    print(e)
def k(*, p=1): return p
k.__kwdefaults__ = {"p": 5}
print(k(), k.__kwdefaults__)
k.__annotations__ = {"p": int}
print(k.__annotations__, k.__type_params__, free(3).__closure__[0].cell_contents)
