"""breakpoint() calls sys.breakpointhook, which asks PYTHONBREAKPOINT."""
import os
import sys
import warnings

print(sys.breakpointhook is sys.__breakpointhook__)


def hook(*args, **kw):
    print("hook", args, kw)
    return 7


sys.breakpointhook = hook
print(breakpoint(1, 2, x=3))
sys.breakpointhook = sys.__breakpointhook__
os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint())
os.environ["PYTHONBREAKPOINT"] = "int"
print(breakpoint("7") + 1)
os.environ["PYTHONBREAKPOINT"] = "os.path.join"
print(breakpoint("a", "b"))
warnings.simplefilter("always")
for name in (".", ".foo", "foo.", "int.", "nosuchbuiltin", "nosuchmodule.callable"):
    os.environ["PYTHONBREAKPOINT"] = name
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        print(breakpoint(), w[0].category.__name__, w[0].message)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as e:
    print(e)
