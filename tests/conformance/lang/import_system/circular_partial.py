# 5.4: in a cycle the partly initialised module is what the import gives; from imports of missing names say so.
import circular_partial_pkg.a
print(circular_partial_pkg.a.late, circular_partial_pkg.b.seen)
try:
    import circular_partial_pkg.c
except ImportError as e:
    print(str(e).split(" (/")[0].split(" (most")[0])
    print("(most likely due to a circular import)" in str(e))
try:
    import circular_partial_pkg.e
except AttributeError as e:
    print("(most likely due to a circular import)" in str(e), str(e).split(" (")[0].split(" from ")[0])
