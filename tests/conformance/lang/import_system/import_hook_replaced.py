# builtins.__import__ replaced, meta path finders, sys.modules substituted while importing; import statements call them
import builtins
import importlib.abc
import importlib.machinery
import sys

real = builtins.__import__
calls = []


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    if name == "pretend":
        return type(sys)("pretended")
    return real(name, globals, locals, fromlist, level)


builtins.__import__ = spy
try:
    import math
    import os.path as p
    from math import floor, ceil as c
    import pretend
    print(pretend.__name__)
finally:
    builtins.__import__ = real
print([c for c in calls if c[0] in ("math", "os.path", "pretend")])
exec("import thing", {"__builtins__": {"__import__": lambda name, *a: print("restricted", name)}})
try:
    exec("import thing", {"__builtins__": {}})
except ImportError as e:
    print(e)


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name.startswith("virtual"):
            print("find", name, path is None)
            return importlib.machinery.ModuleSpec(name, self, is_package=name == "virtual")

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        print("exec", module.__name__, module.__package__, hasattr(module, "__path__"))
        module.value = module.__name__.upper()
        if module.__name__ == "virtual.broken":
            raise ValueError("loader fails")
        if module.__name__ == "virtual.swapped":
            sys.modules[module.__name__] = "a string instead"


finder = Finder()
sys.meta_path.insert(0, finder)
import virtual.leaf
print(virtual.value, virtual.leaf.value, virtual.leaf.__loader__ is finder, virtual.__spec__.name, virtual.__path__)
import virtual.leaf
try:
    import virtual.broken
except ValueError as e:
    print(e, "virtual.broken" in sys.modules, hasattr(virtual, "broken"))
import virtual.swapped as s
print(s)
from virtual import other
print(other.value)
sys.meta_path.remove(finder)
try:
    import virtual.late
except ModuleNotFoundError as e:
    print(e, e.name)
from virtual import leaf
print(leaf.value)


class Failing:
    @staticmethod
    def find_spec(name, path, target=None):
        if name == "explodes":
            raise RuntimeError("finder fails")


sys.meta_path.insert(0, Failing)
try:
    import explodes
except RuntimeError as e:
    print(e)
sys.meta_path.pop(0)
