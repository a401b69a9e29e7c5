# sys.excepthook can be called and replaced.
import sys


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, tb is not None)


sys.excepthook = hook
try:
    raise KeyError("handled")
except KeyError:
    print("not for handled ones")
raise ValueError("uncaught")
