# Import statements call a replaced builtins.__import__, with what the statement says.
import builtins
import math
import replaced_import_pkg.sub.deep as before

original = builtins.__import__


def show(scope):
    return scope if scope is None else scope.get("__name__", sorted(k for k in scope if not k.startswith("__")))


def noisy(name, globals=None, locals=None, fromlist=(), level=0):
    if globals and globals["__name__"].startswith(("__main__", "replaced")):
        print("import", repr(name), show(globals), locals and show(locals), fromlist, level)
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = noisy
import math
import replaced_import_pkg.sub.deep
import replaced_import_pkg.sub.deep as deep, replaced_import_pkg.sub as sub
from replaced_import_pkg.sub import deep as again, other
from math import *
from math import (
    sqrt as root,
    pi,
)

print(deep is again is before, replaced_import_pkg.sub is sub, root(4), pi == math.pi, other.word, floor(2.5))


def function():
    import os.path
    from replaced_import_pkg import relative
    return os.path.sep, relative.done


print(function())


print([__import__("math") for _ in range(1)] == [math])


class Fake:
    sqrt = staticmethod(lambda v: "fake")
    part = "part"


def faking(name, *rest):
    if name.startswith("no_such"):
        return Fake
    if name == "math":
        return Fake
    return original(name, *rest)


builtins.__import__ = faking
import no_such_module
import no_such_module.part as part
from no_such_module import sqrt as f
import math

print(no_such_module is Fake, part, f(1), math.sqrt(9))
try:
    from no_such_module import nothing
except ImportError as e:
    print(e)
builtins.__import__ = 5
try:
    import math
except TypeError as e:
    print(e)
del builtins.__import__
try:
    import math
except ImportError as e:
    print(repr(e))
try:
    from math import pi
except ImportError as e:
    print(repr(e))
builtins.__import__ = original
import math

print(math.sqrt(9))
