# Functions made in a comprehension keep its variables where the function around can be asked for its own.
# not desugared: the printed form has functions of its own among the variables.
import sys


def shown():
    items = [(lambda: i) for i in range(5)]
    y = [x() for x in items]
    z = [[(lambda: j)() for j in range(2)] for k in range(2)]
    return sorted(eval("locals()")), y, z


def in_class():
    y = 1

    class C:
        global y
        y = 2
        vals = [(x, y) for x in range(2)]
    return C.vals


print(shown())
print(in_class(), y)
names = {}
exec("def f():\n    fns = [lambda: g for g in [2]]\n    return locals(), [fn() for fn in fns]\nout = f()", names)
print(sorted(names["out"][0]), names["out"][1])
val = "a" in [sys._getframe().f_locals for a in [0]][0]
print(val, [sys._getframe().f_locals["a"] for a in [0]])
many = ", ".join(f"x{i}" for i in range(300))
exec(f"[({many}) for {many} in (range(300),)]\ndir()\nprint('x1' in locals())", {})
