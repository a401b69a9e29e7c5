# 7.11: forms of the import statement: as, parentheses, trailing comma, several modules, star values of attributes.
import os, sys as system, os.path as p
from os.path import (join, split as divide,)
from os import (
    sep,
    path  # a comment
    as q,
)
import collections.abc as abc, collections
print(os.path is p is q, system.__name__, join("a", "b"), divide("a/b"), sep, abc.Iterable.__name__, collections.abc is abc)


def local_imports():
    import os as inner, string
    from sys import version_info as v
    return inner is os, v[0], sorted(locals())


print(local_imports())


class InClass:
    import math
    from math import pi, tau as two_pi


print(InClass.math.floor(InClass.pi), InClass.two_pi > 6, "math" in globals())
from math import pi as first, pi as second
print(first == second)
try:
    import os.path.nothing
except ModuleNotFoundError as e:
    print(e)
try:
    from os import nothing_here
except ImportError as e:
    print(type(e).__name__, e.name, e.name_from, str(e).startswith("cannot import name 'nothing_here' from 'os'"))
try:
    import no_such_module_at_all as x
except ModuleNotFoundError as e:
    print(e, "x" in globals())
