# globals() is the module's namespace; locals() of a function is a snapshot.
a = 1
globals()["b"] = 2
print(b, "a" in globals(), globals()["a"], locals() is globals())


def f(x, *y, **z):
    w = 3
    names = sorted(locals())
    return names


print(f(1))


def snapshot():
    v = 1
    l = locals()
    l["v"] = 99
    l["other"] = 5
    return v, l["v"], sorted(locals())


print(snapshot())


class C:
    p = 1
    print(sorted(n for n in locals() if not n.startswith("__")))


def closure():
    c = 1

    def inner():
        d = c
        return sorted(locals().items())
    return inner()


print(closure())
print(vars() is globals())
