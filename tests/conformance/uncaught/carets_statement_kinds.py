# Which part is marked for del, import, for, with, unpacking and augmented assignment, tried one after the other.
# not desugared: it shows the printed lines of tracebacks
import sys
import traceback


def attempt(f):
    try:
        f()
    except Exception:
        lines = traceback.format_exc().splitlines()
        print(f.__name__, *[line for line in lines[3:] if not line.startswith("  File")], sep="\n")


def a():
    x = {}
    del x["missing"]


def b():
    for i in 5:
        pass


def c():
    with open("/nonexistent/file") as f:
        pass


def d():
    p, q = 1, 2, 3


def e():
    n = None
    n += 1


def g():
    import not_a_module_here


def h():
    from sys import not_a_name_here


def i():
    assert 1 == 2, "message"


def j():
    raise KeyError("k") from None


def k():
    [1, 2, 3][10] = 5


def l():
    (lambda: undefined_in_lambda)()


def m():
    return [x for x in [1] if x.nothing]


def n():
    object().attribute = 1


def o():
    f"{undefined_in_fstring!r:>{5}}"


def p():
    a, *b = None


def q():
    print(*5)


def r():
    dict(**3)


def s():
    return -"text"


def t():
    {**[1]}


for f in a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t:
    attempt(f)
# stress: 100
