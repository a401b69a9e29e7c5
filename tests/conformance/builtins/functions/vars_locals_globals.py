# globals(), locals(), vars(): what they are in modules, functions, classes, comprehensions.
# not desugared: locals() shows what a comprehension is made of
def f(a, *args, b=2, **kw):
    c = 3
    snapshot = locals()
    d = 4
    return snapshot, locals() is snapshot, sorted(locals())


print(f(1, 5, z=6))
print(globals() is locals() is vars(), "f" in globals(), globals()["__name__"])


class C:
    x = 1
    names = sorted(n for n in locals() if not n.startswith("__"))
    locals()["injected"] = 5
    in_class = vars()["x"]


print(C.names, C.injected, C.in_class)


def g():
    x = 1

    def inner():
        return x, locals()
    y = [locals() for z in "k"]
    return inner(), sorted(y[0]), (lambda q: locals())(7), sorted(k for k in locals())


print(g())


def h():
    locals()["added"] = 1
    try:
        return added
    except NameError as e:
        return str(e)


print(h())
globals()["made"] = "by globals()"
print(made)
del globals()["made"]
print("made" in globals())


def gen():
    a = 1
    yield locals()
    b = 2
    yield locals()


print([dict(d) for d in gen()])
