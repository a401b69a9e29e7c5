# Relative imports, from the package itself, from siblings and from a subpackage.
import relative_pkg
from relative_pkg.sub import deep
from relative_pkg.sub.deep import up

print(relative_pkg.a.name, relative_pkg.b_name, deep.up is up, up())
print(deep.sibling.name, relative_pkg.sub.__name__, relative_pkg.sub.deep.__package__)
