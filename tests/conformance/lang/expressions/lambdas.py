# 6.14: lambda: parameters of every kind, defaults at definition, annotations not allowed, closures, names.
f = lambda a, b=2, /, c=3, *args, d, e=5, **kw: (a, b, c, args, d, e, kw)
print(f(1, d=4), f(1, 9, 8, 7, 6, d=0, e=1, z=2), f.__name__, f.__defaults__, f.__kwdefaults__)
n = 1
g = lambda x=n: x
n = 2
print(g(), (lambda: n)(), (lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda: (yield))().__class__.__name__)
fact = lambda k: 1 if k < 2 else k * fact(k - 1)
print(fact(20), (lambda f: f(f, 10))(lambda f, k: k if k < 2 else f(f, k - 1) + f(f, k - 2)))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(lambda x: x + 1, str, lambda s: s * 2)(4), sorted("bAc", key=lambda c: c.lower()), (lambda x: lambda y: x + y)(1)(2))


class C:
    x = "class"
    get = lambda self: (self.__class__.__name__, x)
    default = lambda self, x=x: x


x = "global"
print(C().get(), C().default(), C.get.__qualname__, f.__qualname__, (lambda: 0).__code__.co_name)
for action in (lambda: f()), (lambda: (lambda x: x)()), (lambda: (lambda: 0)(1)), (lambda: (lambda *, k: k)(1)), (lambda: (lambda x, /: x)(x=1)):
    try:
        action()
    except TypeError as e:
        print(e)
