# sys.excepthook of the program's own: what it is given; one that fails itself shows both
import sys


def good(kind, value, tb):
    print("hook", kind.__name__, value, tb.tb_lineno > 0)


def bad(kind, value, tb):
    print("bad hook called")
    raise RuntimeError("the hook fails")


sys.excepthook = good
print(sys.__excepthook__ is not good)
sys.excepthook(ValueError, ValueError("by hand"), type("TB", (), {"tb_lineno": 1}))
sys.excepthook = bad


def fail():
    return {}["key"]


fail()
