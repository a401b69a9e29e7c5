# A string literal as first statement is the docstring.
def with_doc():
    """One line.

    More text."""


def joined():
    "a" "b"
    return 1


def no_doc():
    x = "not a docstring"


def f_string():
    f"not {1} docstring"


def bytes_first():
    b"not a docstring"


class C:
    """class doc"""

    def m(self):
        'method doc'


for f in with_doc, joined, no_doc, f_string, bytes_first, C, C.m, lambda: "x":
    print(repr(f.__doc__))
with_doc.__doc__ = "changed"
print(with_doc.__doc__)
