# What a decorator sees of the name, and that anything may come back.
registry = {}


def register(f):
    registry[f.__name__] = f
    return None


@register
def gone():
    return "still callable"


print(gone, registry["gone"]())


def fail(f):
    raise RuntimeError("decorator failed")


kept = "before"
try:
    @fail
    def kept():
        pass
except RuntimeError as error:
    print(error, kept)


def see_old(f):
    return f"old: {value}, new: {f()}"


value = "old"


@see_old
def value():
    return "new"


print(value)


def count(n):
    return lambda f: [f.__name__] * n


@count(3)
def repeated(): ...


@count(2)
class Repeated: ...


print(repeated, Repeated)

items = [lambda f: "first", lambda f: "second"]


@items[1]
def subscript(): ...


@(lambda f: f.__name__.upper())
def expression(): ...


@(chosen := items[0])
def walrus(): ...


print(subscript, expression, walrus, chosen is items[0])
