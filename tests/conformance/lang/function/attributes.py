# What a function object carries.
def f(a, b=1, *, c=2):
    "doc"
    return a


def outer():
    def inner():
        return x
    x = 1
    return inner


print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__closure__)
print(outer().__qualname__, outer().__closure__[0].cell_contents, len(outer().__closure__))
print((lambda: 0).__name__, (lambda: 0).__qualname__)
f.extra = "attribute"
print(f.extra, f.__dict__)
f.__name__ = "renamed"
f.__qualname__ = "some.where"
print(f.__name__, f.__qualname__)
for action in lambda: setattr(f, "__name__", 5), lambda: f.missing, lambda: delattr(f, "missing"):
    try:
        action()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(type(f).__name__, f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames)
