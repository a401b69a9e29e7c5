# locals() of a function is a fresh dict each time
def f(a, *rest, k=1, **more):
    first = locals()
    b = 2
    second = locals()
    first["a"] = "changed"
    return a, sorted(first), sorted(second), first is second
print(f(1, 2, z=3))
def unbound():
    if 0:
        never = 1
    x = 1
    del x
    return locals()
print(unbound())
def called_otherwise(v):
    see = locals
    return see()
print(sorted(called_otherwise(1)))
print(locals() is globals(), vars() is globals())
