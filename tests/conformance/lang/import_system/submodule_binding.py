# 5.4.2: importing a submodule binds it in the namespace of its parent.
import sys

import submodule_binding_pkg
print(hasattr(submodule_binding_pkg, "leaf"), hasattr(submodule_binding_pkg, "early"))
import submodule_binding_pkg.leaf
print(submodule_binding_pkg.leaf.NAME, submodule_binding_pkg.leaf is sys.modules["submodule_binding_pkg.leaf"])
from submodule_binding_pkg import other
print(other.NAME, submodule_binding_pkg.other is other)
import submodule_binding_pkg.sub.deep as deep
print(deep.NAME, submodule_binding_pkg.sub.deep is deep, deep.__name__, deep.__package__)
print(submodule_binding_pkg.early.NAME, submodule_binding_pkg.value)
print(sorted(n for n in sys.modules if n.startswith("submodule_binding_pkg")))
for name in "missing", "sub.missing", "leaf.not_a_package":
    try:
        __import__("submodule_binding_pkg." + name)
    except ModuleNotFoundError as e:
        print(e, e.name)
try:
    from submodule_binding_pkg import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split("(")[0], e.name)
