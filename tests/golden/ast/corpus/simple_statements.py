# Simple statements.
del a, b.c, d[e], (f, g), [h], (i)
del a,
del ()
del (a,)
return
return a, *b
raise
raise a from b
global a, b
nonlocal a
import a.b.c as d, e
from . import a
from .. import a
from ... import a
from .... a import b as c, d
from a import (b, c as d,)
from a import *
from .a.b import c
assert a, b
yield
yield from a
yield a
a; b;
return (a)
del (a)
raise (a) from (b)
