# Decorators are evaluated top down, applied bottom up; the name is bound once, at the end.
def decorate(label):
    print("evaluate", label)

    def apply(f):
        print("apply", label, f.__name__, "f" in globals())
        return f

    return apply


def default(value):
    print("default", value)
    return value


@decorate("a")
@decorate("b")
@decorate("c")
def f(x=default(1), *, y=default(2)) -> default("annotation"):
    return x, y


print(f())


@decorate("class")
class C(print("base") or object, metaclass=print("meta") or type):
    print("body")


print(C)
