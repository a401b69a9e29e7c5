# The frame of an imported module.
print("main starts")
from in_module_pkg import bad
