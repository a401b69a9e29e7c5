# decorators that return odd things, change classes, run in order with defaults and annotations, on nested and async functions, raising
order = []


def note(x):
    order.append(x)
    return x


def deco(name):
    note(f"make {name}")

    def apply(f):
        note(f"apply {name} to {f.__name__}")
        f.marks = getattr(f, "marks", ()) + (name,)
        return f
    return apply


@deco("a")
@deco("b")
def f(x=note("default"), *, k=note("kwdefault")) -> note("returns"):
    pass


print(order, f.marks)
order.clear()


@deco("outer")
class C(note(object), metaclass=note(type)):
    note("body")

    @deco("method")
    def m(self, d=note("method default")):
        pass

    @staticmethod
    @deco("static")
    def s():
        return "static"

    @classmethod
    @deco("class")
    def c(cls):
        return cls.__name__

    @property
    @deco("prop")
    def p(self):
        return "prop"

    @p.setter
    @deco("setter")
    def p(self, v):
        note(("set", v))


print(order, C.marks, C.m.marks, C.s(), C.c(), C().p, C.__dict__["s"].__func__.marks)
order.clear()
C().p = 5
print(order)


@lambda g: 5
def five():
    pass


@str
class Text:
    pass


@[repr, lambda g: g.__name__][1]
def named():
    pass


@(lambda g: g) if five else None
def conditional():
    return "conditional"


@(saved := deco("walrus"))
def w():
    pass


@C.c.__func__.__class__.__mro__[0].__call__ if False else staticmethod
def static_at_module():
    return "callable static"


print(five, Text[:18], named, conditional(), w.marks, static_at_module())


def counted(f):
    def wrapper(*args, **kw):
        wrapper.calls += 1
        return f(*args, **kw)
    wrapper.calls = 0
    return wrapper


@counted
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(10), fib.calls)
original = fib
del fib
try:
    original(3)
except NameError as e:
    print(e)


def make():
    cells = []
    for i in range(3):
        @cells.append
        def inner(v=i):
            return i, v
        cells.append(inner)
    return [c() if callable(c) else c for c in cells]


print(make())


class Registry(dict):
    def __call__(self, name):
        def add(f):
            self[name] = f
            return f
        return add

    def __getattr__(self, name):
        return self(name)


reg = Registry()


@reg.first
@reg("second")
@reg.third
async def co():
    return 1


print(sorted(reg), reg["first"] is co, reg.second is not co)
for bad in (lambda f: 1 / 0, 5, None, "text", [], lambda: 0, lambda f, g: 0):
    try:
        @bad
        def broken():
            pass
        print("bound")
    except Exception as e:
        print(type(e).__name__, e)
    try:
        broken
    except NameError as e:
        print(e)
try:
    @undefined_decorator
    def g(x=note("not evaluated")):
        pass
except NameError as e:
    print(e, order[-1])


class Desc:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = f"{owner.__name__}.{name}"

    def __get__(self, obj, cls=None):
        return f"{self.name} of {'class' if obj is None else 'instance'}"

    def __call__(self):
        return "called"


class D:
    @Desc
    def d(self):
        pass

    @Desc
    @Desc
    def e(self):
        pass
    called_in_body = d()


print(D.d, D().d, D.e, D.called_in_body, D.__dict__["e"].f.__dict__.keys())
