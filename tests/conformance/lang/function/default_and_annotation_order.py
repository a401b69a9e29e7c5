# 8.7: decorators, then defaults, then keyword defaults, then annotations are evaluated, in this order.
def e(x, v=None):
    print(x, end=" ")
    return v


def deco(name):
    print("deco", name, end=" ")

    def apply(f):
        print("apply", name, end=" ")
        return f
    return apply


@deco(1)
@deco(2)
def f(a: e("ann a"), b: e("ann b") = e("default b"), /, *args: e("ann args"), c: e("ann c") = e("default c"), d, **kw: e("ann kw")) -> e("ann return"):
    pass


print()
print(list(f.__annotations__), f.__defaults__, f.__kwdefaults__)


@e("expression", lambda f: f.__name__)
def g(x=e("default")):
    pass


print(g)
lambda x=e("lambda default"): x
print()


class C:
    @e("in class", staticmethod)
    def m(x=e("class default")) -> e("class return"):
        pass

    @property
    def p(self):
        return 1

    @p.setter
    def p(self, v: e("setter annotation")):
        print("set", v)


print()
C().p = 5


@(lambda f: [f])
@(d := {"k": lambda f: (f,)})["k"]
def h():
    pass


print(type(h), type(h[0]))
try:
    @3
    def bad():
        pass
except TypeError as err:
    print(err)
