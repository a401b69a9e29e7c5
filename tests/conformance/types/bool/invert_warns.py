"""~ on a bool warns that it is deprecated."""
import operator
import warnings

for v in (True, False):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        print(~v, v.__invert__(), operator.invert(v), len(w), w[0].category.__name__)
print(str(w[0].message)[:60])
