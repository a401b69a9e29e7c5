import sys
import warnings

sys.stderr = sys.stdout
warnings.simplefilter("always")
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"{category.__name__}: {message}\n"
warnings.warn("first")
warnings.warn("old", DeprecationWarning)
with warnings.catch_warnings(record=True) as got:
    warnings.warn("inside", UserWarning)
    warnings.warn(RuntimeWarning("object"))
print([(w.category.__name__, str(w.message), w.filename.endswith("use_warnings.py")) for w in got])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised")
    except UserWarning as e:
        print("UserWarning", e)
warnings.filterwarnings("ignore", message="quiet")
warnings.warn("quiet please")
warnings.warn_explicit("explicit", UserWarning, "f.py", 3)
warnings.resetwarnings()
print(warnings.filters)


@warnings.deprecated("use g")
def f():
    return 1


warnings.simplefilter("always")
print(f(), f.__deprecated__)
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
warnings.simplefilter("once")
for _ in range(3):
    warnings.warn("only once")
