# 5.7: relative imports need a package and may not go beyond the top.
import sys

for text in "from . import x", "from .y import z", "from .. import w":
    try:
        exec(text)
    except ImportError as e:
        print(type(e).__name__, e)
import relative_errors_pkg.inside as inside
print(inside.results)
for package in "relative_errors_pkg", "not.there", 3, "":
    try:
        exec("from . import inside", {"__package__": package, "__name__": "n"})
        print("imported with", package)
    except (ImportError, TypeError) as e:
        print(type(e).__name__, e)
