# 3.2.8.1: the attributes of functions, which are writable, and what they accept.
def outer(n):
    def f(a, b=2, *args, c, d=4, **kw) -> int:
        "doc of f"
        return a + b + n
    return f


f = outer(10)
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
print(len(f.__closure__), f.__closure__[0].cell_contents, f.__code__.co_freevars, f.__type_params__, f.__dict__)
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_name)
f.__name__, f.__qualname__, f.__doc__ = "g", "pkg.g", None
f.__defaults__ = (20, 30)
f.__kwdefaults__ = {"c": 1, "d": 5}
f.custom = "yes"
print(f.__name__, f.__qualname__, f.__doc__, f(), f.__dict__, f.__globals__ is globals())
f.__closure__[0].cell_contents = 1000
print(f(1))
for name, value in (("__name__", 3), ("__qualname__", None), ("__defaults__", [1]), ("__kwdefaults__", 5), ("__closure__", ()),
                    ("__code__", 1), ("__dict__", 3), ("__globals__", {}), ("__annotations__", 2), ("__type_params__", [])):
    try:
        setattr(f, name, value)
        print("set", name)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
del f.__defaults__, f.__kwdefaults__
print(f.__defaults__, f.__kwdefaults__)
try:
    f()
except TypeError as e:
    print(e)
for name in "__name__", "__closure__", "__missing__":
    try:
        delattr(f, name)
    except (TypeError, AttributeError) as e:
        print(e)
