# Decorators are evaluated in the enclosing scope, any expression will do, and the name is bound at the end.
registry = {}


def register(name):
    print("register", name, "f" in globals())

    def wrap(f):
        print("wrap", name, f.__name__, "f" in globals())
        registry[name] = f
        return f
    return wrap


@register("one")
@register("two")
def f():
    return "f"


print(f(), list(registry))


@(lambda g: "replaced")
def not_a_function():
    pass


print(not_a_function)


@[None, register("listed")][1]
def g(): return 1


@(made := register("walrus"))
class C: pass


print(made is not None, registry["walrus"] is C)
try:
    @5
    def h(): pass
except TypeError as e:
    print(e, "h" in globals())
