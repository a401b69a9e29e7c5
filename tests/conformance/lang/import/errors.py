# Imports that fail: no such module, no such name, an error while the module runs.
try:
    import there_is_no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from math import no_such_name
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
try:
    import errors_pkg.broken
except ZeroDivisionError as e:
    print("broken:", e)
try:
    from errors_pkg.fine import missing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    import errors_pkg.absent
except ModuleNotFoundError as e:
    print(e)
from errors_pkg.fine import present
print(present)
try:
    import math.pi
except ModuleNotFoundError as e:
    print(e)
