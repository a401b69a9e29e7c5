# 5.3: importing a.b.c first imports a, then a.b, then a.b.c; each runs once.
print("before")
import parent_first_pkg.b.c
print("bound", parent_first_pkg.__name__)
import parent_first_pkg.b
from parent_first_pkg.b import c as again
from parent_first_pkg.b.c import value, value as renamed
print(again is parent_first_pkg.b.c, value, renamed)
import parent_first_pkg.b.c as direct, parent_first_pkg
print(direct is again)
