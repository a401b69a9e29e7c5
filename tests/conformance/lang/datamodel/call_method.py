# 3.3.6: x(...) calls type(x).__call__, whatever it is; instance attributes do not count.
import functools


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args, scale=1, **kw):
        return (sum(args) + self.n) * scale, kw


class ViaAttribute:
    __call__ = Adder(100)


class ViaStatic:
    __call__ = staticmethod(lambda *a: ("static", a))


class ViaBuiltin(list):
    __call__ = list.append


a = Adder(1)
print(a(), a(1, 2), a(1, scale=3, x=4), callable(a), callable(Adder), callable(3))
print(ViaAttribute()(5), ViaStatic()(1))
v = ViaBuiltin()
print(v(3), v)
a.__call__ = lambda: "instance"
print(a(0), functools.partial(a, 10)(5, scale=2), list(map(a, [1, 2])), sorted([3, -5], key=Adder(0)))


class No:
    pass


n = No()
n.__call__ = print
print(callable(n))
for f in (lambda: n()), (lambda: No()()), (lambda: (1).real()), (lambda: "a".upper()()):
    try:
        f()
    except TypeError as e:
        print(e)
No.__call__ = lambda self: "now"
print(n(), callable(n))
