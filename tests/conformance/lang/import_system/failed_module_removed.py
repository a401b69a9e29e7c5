# 5.4: a module that raises while it runs is removed from sys.modules; what it imported stays.
import sys

for _ in range(2):
    try:
        import failed_module_removed_pkg.raises
    except ZeroDivisionError as e:
        print("failed:", e, "failed_module_removed_pkg.raises" in sys.modules)
print("failed_module_removed_pkg.helper" in sys.modules, "failed_module_removed_pkg" in sys.modules)
import failed_module_removed_pkg
print(hasattr(failed_module_removed_pkg, "raises"), hasattr(failed_module_removed_pkg, "helper"))
