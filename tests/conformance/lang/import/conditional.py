# Imports are statements: in functions, under if, in try, in class bodies, renamed.
def pick(which):
    if which:
        from math import floor as f
    else:
        from math import ceil as f
    return f(2.5)


print(pick(True), pick(False))
try:
    import not_here_at_all as fast
except ImportError:
    import math as fast
print(fast.sqrt(16))


class C:
    import math as m
    from math import pi


print(C.m.e > 2, C.pi > 3, "pi" in globals())
import math, sys as system, time
print(math.__name__, system.__name__, time.__name__)
from math import (
    sin,
    cos as cosine,
)
print(sin(0), cosine(0))
