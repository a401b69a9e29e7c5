# importlib.import_module, reload, __import__ with every argument, find_spec, sys.modules removed and imported again
import importlib
import importlib.util
import sys

import reload_pkg
from reload_pkg import state

print(state.count, reload_pkg.log)
state.extra = "kept"
again = importlib.reload(state)
print(again is state, state.count, state.extra, reload_pkg.log)
del sys.modules["reload_pkg.state"]
import reload_pkg.state
print(reload_pkg.state is state, sys.modules["reload_pkg.state"] is reload_pkg.state, reload_pkg.log)
print(hasattr(reload_pkg.state, "extra"), state.extra)
m = importlib.import_module(".deep.leaf", "reload_pkg")
print(m.__name__, m.up(), m.__package__, reload_pkg.deep.leaf is m)
print(importlib.import_module("reload_pkg").__name__, importlib.import_module("..state", "reload_pkg.deep").__name__)
for args in ((".x",), (".nothing", "reload_pkg"), ("reload_pkg.nothing",), ("....far", "reload_pkg.deep"), ("",)):
    try:
        importlib.import_module(*args)
    except (ImportError, TypeError, ValueError) as e:
        print(args, type(e).__name__, e)
print(__import__("reload_pkg.deep.leaf").__name__, __import__("reload_pkg.deep.leaf", fromlist=["up"]).__name__, __import__("reload_pkg", None, None, ["deep", "nothing"]).__name__)
for args in (("reload_pkg.zip",), ("deep", {"__package__": "reload_pkg", "__name__": "reload_pkg"}, {}, (), 1), ("", {"__package__": "reload_pkg"}, {}, ("deep",), 1), ("x", {}, {}, (), 1), ("",), (5,), ("a", None, None, (), -1)):
    try:
        print(__import__(*args).__name__)
    except (ImportError, TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
spec = importlib.util.find_spec("reload_pkg.deep")
print(spec.name, spec.parent, spec.submodule_search_locations is not None, importlib.util.find_spec("no_such_thing"))
try:
    importlib.util.find_spec("no_such_thing.sub")
except ModuleNotFoundError as e:
    print(e)
try:
    importlib.reload(5)
except TypeError as e:
    print(e)
gone = sys.modules.pop("reload_pkg.deep.leaf")
try:
    importlib.reload(gone)
except ImportError as e:
    print(e)
from reload_pkg.deep import leaf
print(leaf is gone)
import reload_pkg.deep.leaf as fresh
print(fresh is gone, reload_pkg.deep.leaf is fresh)
print(__spec__ if __name__ != "__main__" else "main", __package__, reload_pkg.__spec__.name, reload_pkg.__path__ is not None, state.__spec__.parent)
import reload_pkg as alias, reload_pkg.deep as d2
print(alias is reload_pkg, d2 is reload_pkg.deep)
sys.modules["reload_pkg.virtual"] = type(sys)("virtual")
import reload_pkg.virtual
print(hasattr(reload_pkg, "virtual"))
from reload_pkg import virtual
print(virtual.__name__)
