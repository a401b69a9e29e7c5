import circular_partial_pkg.e
import sys
circular_partial_pkg.e.value if hasattr(circular_partial_pkg, "e") else sys.modules["circular_partial_pkg.e"].value
