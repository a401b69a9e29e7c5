# 8.7, 8.8: which first statements are docstrings: plain, raw and joined strings; not bytes, f-strings, expressions; cleaning of indents.
def plain():
    "doc"


def raw():
    r"\doc"


def joined():
    "a" "b"


def parens():
    ("in parentheses")


def fstring():
    f"no {1}"


def constant_f():
    f"no"


def bytes_():
    b"no"


def expression():
    "no" + "pe"


def second():
    pass
    "no"


def number():
    5


def multi():
    """First line.

        indented more
    back

    """


def with_tabs():
    """First
	tab
	  more
    """


class C:
    """Class
    doc."""

    def m(self): "one line"

    x = 1
    "not the doc of x"


class D(C):
    pass


async def coro():
    "coroutine doc"


for f in plain, raw, joined, parens, fstring, constant_f, bytes_, expression, second, number, multi, with_tabs, C, C.m, D, coro, lambda: "no":
    print(f.__name__, repr(f.__doc__))
plain.__doc__ = ["anything"]
print(plain.__doc__, __doc__)
C.__doc__ = "changed"
print(C.__doc__, C().__doc__, D.__doc__)
del plain.__doc__
print(plain.__doc__)
exec('"module doc"\ndef f(): "d"', ns := {})
print(ns.get("__doc__"), ns["f"].__doc__)
