# Where a traceback's entries are in their code: tb_lasti and co_positions, as the traceback module reads them.
import sys


def place(code, lasti):
    rows = list(code.co_positions())
    return rows[lasti // 2]


def inner(x):
    y = 1
    return y / x


def outer():
    inner(0)


try:
    outer()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        code = tb.tb_frame.f_code
        print(code.co_name, tb.tb_lineno, place(code, tb.tb_lasti), tb.tb_lasti >= 0)
        tb = tb.tb_next


def here():
    f = sys._getframe()
    return place(f.f_code, f.f_lasti)[0] == f.f_lineno


print(here())
