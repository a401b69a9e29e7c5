# Positional-only, either, star, keyword-only and double star parameters together.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=7))
print(f(1, c=33, d=4, a="into kw", b="too"))
print(f(*[1, 2], *(3, 4), **{"d": 5}, **{"q": 6}))


def star_only(*, k):
    return k


def slash(a, /):
    return a


def everything(*args, **kwargs):
    return args, kwargs


print(star_only(k=1), slash(2), everything(1, 2, x=3), everything())
print(everything(*"ab", 1, *range(2), k=0, **{}), everything(**{"not an identifier": 1}))
