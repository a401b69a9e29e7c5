# from module import *: __all__, or every name without underscore.
from star_pkg.listed import *
from star_pkg.unlisted import *

print(visible, _listed)
print(one, two)
for name in "hidden", "_private":
    print(name in globals())
print(sorted(n for n in globals() if n in ("visible", "_listed", "hidden", "one", "two", "imported", "math")))
