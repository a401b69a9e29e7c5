# An exception that leaves a comprehension takes its variables out of sight.
class Body:
    try:
        [missing for x in (1,)]
    except NameError as e:
        print(e)
    exec("b = 80")
    try:
        try:
            {k: 1 / 0 for k in (1,)}
        finally:
            exec("c = 81")
    except ZeroDivisionError:
        print(sorted(k for k in locals() if len(k) == 1))


print(Body.b, Body.c)


def function():
    x = 7
    try:
        [x for x in (1, 2) if 1 / (x - 2)]
    except ZeroDivisionError:
        print(locals())
    print(locals(), eval("x"))


function()
try:
    [[d, e] for d in (1,) for e in (missing,)]
except NameError:
    pass
exec("d = 5")
print(d)
