# __class__ and super() without arguments in nested functions, lambdas, comprehensions, generators and properties
class A:
    def f(self):
        return "A.f"

    def items(self):
        return [1, 2]

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @property
    def p(self):
        return "A.p"

    async def co(self):
        return "A.co"


class B(A):
    def f(self):
        def inner():
            return super(__class__, self).f(), __class__.__name__
        return inner()

    def items(self):
        return [(x, __class__.__name__) for x in super().items()], [__class__ for _ in range(1)][0].__name__

    @classmethod
    def c(cls):
        return (lambda: super(__class__, cls).c())() + " B.c"

    @property
    def p(self):
        return super().p + " B.p"

    def gen(self):
        yield super().f()
        yield from (__class__.__name__ for _ in range(2))

    async def co(self):
        return await super().co() + " B.co"

    @staticmethod
    def s():
        return __class__.__name__

    def first_rebound(self):
        self = B()
        return super().f()

    def no_arguments():
        return super().f()

    def in_comprehension(self):
        return [super().f() for _ in range(1)]

    def starred(*args):
        return super().f()

    def first_in_cell(self):
        get = lambda: self
        self = C()
        return super().f(), type(get()).__name__

    def wrong_self(self):
        self = 5
        return super().f()


class C(B):
    pass


b = C()
print(b.f(), b.items(), C.c(), b.p, list(b.gen()), B.s())
try:
    b.co().send(None)
except StopIteration as e:
    print(e.value)
print(B.f.__code__.co_freevars, B.s.__closure__[0].cell_contents is B, A.f.__closure__)
for name in ("first_rebound", "no_arguments", "in_comprehension", "starred", "first_in_cell", "wrong_self"):
    try:
        print(name, getattr(B, name)(b) if name != "no_arguments" else B.no_arguments())
    except (RuntimeError, TypeError) as e:
        print(name, type(e).__name__, e)


def outside(self):
    return super().f()


try:
    outside(b)
except RuntimeError as e:
    print(e)


class Early:
    try:
        __class__
    except NameError as e:
        print(type(e).__name__, e)

    def make():
        return __class__
    try:
        make()
    except NameError as e:
        print(type(e).__name__, e)
    __class__ = 5


print(Early.make(), Early.__dict__["__class__"])


class Rebind:
    def set(self):
        nonlocal __class__
        __class__ = "other"

    def get(self):
        return __class__


r = Rebind()
r.set()
print(r.get())
