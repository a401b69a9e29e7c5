# 8.7: names of positional-only parameters may be used as keywords for **kw, and in any call error.
def f(a, b=2, /, c=3, **kw):
    return a, b, c, kw


print(f(1), f(1, 5, 6), f(1, a=7, b=8), f(1, c=9, a=0))


def g(x, /, *, y):
    return x, y


def h(self, /, **self_):
    return self, self_


print(h(1, self=2), dict(**{"self": 1}), "{self} {0}".format("a", self="b"))
for call in "g(x=1, y=2)", "g(1, 2)", "g(1)", "g()", "g(1, y=2, x=3)", "f()", "f(a=1)", "f(1, 2, 3, 4)", "f(1, 2, 3, c=4)", "g(1, y=1, z=2)", \
        "(lambda a, b, /: 0)(1, b=2)", "(lambda a, b, c=1, /, d=2: 0)()", "(lambda *, a, b, c: 0)()", "(lambda *, a, b: 0)(c=1)", "(lambda a: 0)(1, 2)", \
        "(lambda a, b: 0)(1, 2, 3)", "(lambda a, b=1: 0)(1, 2, 3)", "(lambda: 0)(1)", "(lambda a, *, k: 0)(1, 2, k=1)", "(lambda a, *, k: 0)(1, 2)", "(lambda a, b, c: 0)()", \
        "(lambda a, b: 0)()", "(lambda a: 0)()", "(lambda a, aa: 0)(1, aaa=2)":
    try:
        print(eval(call))
    except TypeError as e:
        print(e)
