# values reached behind the compiler's back: exec in globals, setattr, vars(), module attributes, frame locals, closures' cells, gc
import sys

counter = 0
table = [1, 2, 3]


def bump(n):
    global counter
    for i in range(n):
        counter += 1
        if i == 2:
            exec("counter = 'text'", globals())
    return counter


try:
    bump(5)
except TypeError as e:
    print(e, counter)
counter = 10


def bump2(n):
    global counter
    seen = []
    for i in range(n):
        counter += 1
        seen.append(counter)
        if i == 1:
            sys.modules[__name__].counter = 0.5
        if i == 2:
            globals()["counter"] = 2**63
    return seen


print(bump2(5))


def through_module(n):
    t = 0
    for i in range(n):
        t += table[i]
        if i == 0:
            vars(sys.modules["__main__"])["table"] = (10, 20.5, 30)
    return t


print(through_module(3), table)


def cell():
    x = 1

    def get():
        return x
    t = 0
    for i in range(4):
        t += get()
        if i == 1:
            get.__closure__[0].cell_contents = 0.25
        if i == 2:
            get.__closure__[0].cell_contents = 100
    return t, x


print(cell())


def emptied():
    x = 1

    def get():
        return x
    del get.__closure__[0].cell_contents
    try:
        return get()
    except NameError as e:
        return str(e)


print(emptied())


class Box:
    def __init__(self):
        self.v = 1
        self.w = 0.5


def sneaky(b, n):
    t = 0
    for i in range(n):
        t += b.v
        b.w = b.w + b.v
        if i == 1:
            vars(b)["v"] = 2.5
        if i == 2:
            setattr(b, "v", 2**64)
        if i == 3:
            b.__dict__.update(v=True)
        if i == 4:
            object.__setattr__(b, "v", 7)
    return t, b.w


print(sneaky(Box(), 7))


def made_closure():
    x = 0.5

    def get():
        return x
    return get


import types
g = types.FunctionType(made_closure().__code__, globals(), "g", None, (types.CellType(),))
try:
    g()
except NameError as e:
    print(e)
g.__closure__[0].cell_contents = 5
print(g())


def local_names(n):
    a = n
    b = 0.5
    for i in range(2):
        b += a
    return sorted(locals().items())


print(local_names(3))


def late_name():
    return later_defined + 1


try:
    late_name()
except NameError as e:
    print(e)
exec("later_defined = 41")
print(late_name())
later = {}
exec("def made(n):\n    t = 0\n    for i in range(n):\n        t += step(i)\n    return t", later)
later["step"] = lambda i: i
print(later["made"](4))
later["step"] = lambda i: i / 2
print(later["made"](4))
