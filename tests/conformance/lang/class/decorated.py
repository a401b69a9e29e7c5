# Class decorators: evaluated first, applied last, the result bound to the name.
def f1(arg):
    print("evaluate f1", arg)

    def apply(c):
        print("apply f1 to", c)
        return c, arg
    return apply


def f2(c):
    print("apply f2 to", c.__name__, "Foo" in globals())
    c.tag = "tagged"
    return c.__name__


@f1("arg")
@f2
class Foo:
    print("suite")


print(Foo)


def singleton(c):
    return c()


@singleton
class config:
    debug = True


print(config.debug, type(config).__name__)
