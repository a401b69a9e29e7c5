# 7.11: from package import * takes __all__ and imports submodules it names; without it, public names only.
import sys

from package_all_pkg.listed import *
print(sorted(n for n in globals() if n in ("one", "two", "_hidden", "sub", "not_listed")), sub.NAME)
del one, _hidden, sub
from package_all_pkg.open import *
print(sorted(n for n in globals() if n in ("public", "_private", "leaf", "os_path")))
for name in "bad_name", "bad_type", "bad_kind":
    try:
        exec(f"from package_all_pkg.{name} import *")
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
