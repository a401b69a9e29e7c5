# 5.1: __import__ returns the top package, or with fromlist the module; importlib.import_module always the module.
import importlib
import sys

print(__import__("os.path").__name__, __import__("os.path", fromlist=["join"]).__name__ in ("posixpath", "ntpath"))
print(__import__("import_function_pkg.m").__name__, __import__("import_function_pkg.m", None, None, ["x"]).__name__)
print(__import__("m", {"__package__": "import_function_pkg"}, {}, ["x"], 1).x)
print(__import__("", {"__package__": "import_function_pkg"}, {}, [], 1).__name__)
print(importlib.import_module("import_function_pkg.m").x, importlib.import_module(".m", "import_function_pkg").x)
for args in (3,), ("",), ("os", None, None, (), -1), ("nothing.at.all",):
    try:
        __import__(*args)
    except Exception as e:
        print(type(e).__name__, e)
import builtins
original = builtins.__import__
seen = []


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    seen.append((name, fromlist, level))
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = spy
exec("import import_function_pkg.m; import import_function_pkg.m as mm")
exec("from import_function_pkg import m, m as m2")
builtins.__import__ = original
print(seen)
