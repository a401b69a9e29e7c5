# The variable of `as`: global, in functions, deleted inside, shadowing, captured.
e = "global e"
try:
    1 / 0
except ZeroDivisionError as e:
    pass
print("e" in globals())


def f():
    e = "before"
    try:
        raise ValueError("v")
    except ValueError as e:
        e = "rebound"
    try:
        return e
    except UnboundLocalError as u:
        return str(u)


print(f())


def g():
    try:
        raise ValueError("v")
    except ValueError as e:
        del e
    return "del inside is fine"


print(g())


def h():
    global shared
    try:
        raise ValueError("v")
    except ValueError as shared:
        print(shared)
    return "shared" in globals()


print(h())


class C:
    try:
        raise KeyError("in class")
    except KeyError as err:
        saved = str(err)
print(C.saved, hasattr(C, "err"))
