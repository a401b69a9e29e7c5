# What every module knows about itself, packages without __init__.py included.
import dunders_pkg.space.leaf
import dunders_pkg.regular as regular

for m in (dunders_pkg, dunders_pkg.space, dunders_pkg.space.leaf, regular):
    spec = m.__spec__
    print(m.__name__, m.__package__, spec.name, spec.parent, spec.has_location, hasattr(m, "__path__"), m.__loader__ is not None)
print(dunders_pkg.space.__file__, dunders_pkg.space.__spec__.origin, regular.__spec__.origin == regular.__file__)
print(list(dunders_pkg.space.__path__)[0].endswith("dunders_pkg/space"), regular.__spec__.submodule_search_locations == regular.__path__)
print(regular.__cached__.endswith("regular/__pycache__/__init__.cpython-313.pyc"), __spec__, __package__, __name__)
print([n for n in sorted(vars(dunders_pkg.space.leaf)) if n.startswith("__")])
print(repr(dunders_pkg.space).startswith("<module 'dunders_pkg.space' ("))
