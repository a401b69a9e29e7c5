# builtin names as parameters, loop variables, class attributes, globals made and deleted, imports, del and fallback
def params(len, max, print_=print):
    return len(max), [max for max in (1, 2)], len("x")


print(params(lambda v: ("len", v), "m"))


def local_after_use(v):
    try:
        return len(v)
    except UnboundLocalError as e:
        return str(e)
    len = 5


print(local_after_use([1]))


def loop():
    for str in ["a"]:
        pass
    return str


print(loop(), str(5))


class Namespace:
    def list(self, v):
        return list(v)

    def use(self):
        return self.list("ab"), list("cd")
    int = float
    value = int("5")
    set = {1}
    made = set | {2}

    def sorted(self):
        return sorted([3, 1])


print(Namespace().use(), Namespace.value, Namespace.made, Namespace().sorted())


def global_shadow():
    out = [abs(-1)]
    globals()["abs"] = lambda v: "shadow"
    out.append(abs(-1))
    del globals()["abs"]
    out.append(abs(-1))
    return out


print(global_shadow())
from math import pow, floor as round
print(pow(2, 3), round(2.7))
del pow, round
print(pow(2, 3), round(2.7))
try:
    del pow
except NameError as e:
    print(e)
import builtins
builtins.brand_new = "visible everywhere"
print(brand_new)
brand_new = "global first"
print(brand_new)
del brand_new
print(brand_new)
del builtins.brand_new
try:
    brand_new
except NameError as e:
    print(e)
saved = builtins.len
del builtins.len
try:
    print(len("x"))
except NameError as e:
    print(e)
builtins.len = saved
print(len("x"))
True_ = (True, None, Ellipsis, NotImplemented, __debug__)
print(True_)
for text in ("True = 1", "None = 1", "def True(): 0", "x.None = 1", "f(True=1)", "__debug__ = 1", "def f(__debug__): 0", "import a as True", "del __debug__",
             "class None: 0", "for True in []: 0", "(None := 1)", "lambda None: 1", "global True", "with a as False: 0", "[None for None in x]", "Ellipsis = 5"):
    try:
        compile(text, "t", "exec")
        print("ok", text)
    except SyntaxError as e:
        print(text, "|", e.msg)


def iteration():
    range = [7, 8].__iter__
    enumerate = lambda v: [("e", x) for x in v]
    zip = lambda *a: ["zip"]
    return [x for x in range()], [p for p in enumerate("a")], [z for z in zip(1, 2)], [i for i in reversed([1, 2])]


print(iteration())


def isinstance(a, b):
    return "my isinstance"


def narrow(v):
    if isinstance(v, int):
        return v + "" if v == "s" else v
    return None


print(narrow("s"), narrow(5), narrow(None))
del isinstance
print(narrow(5), narrow("s"))
super = lambda: "mine"


class Sup:
    def f(self):
        return super()


print(Sup().f())
del super


class Sup2(Sup):
    def f(self):
        return super().f


try:
    print(Sup2().f()())
except RuntimeError as e:
    print(e)
property = lambda f: "property " + f.__name__


class WithProp:
    @property
    def p(self):
        return 1


print(WithProp.p, WithProp().p)
