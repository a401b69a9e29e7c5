# breakpoint() calls sys.breakpointhook
import sys
def hook(*args, **kw):
    print("hook", args, kw)
    return "returned"
sys.breakpointhook = hook
print(breakpoint())
print(breakpoint(1, x=2))
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as e:
    print(e)
