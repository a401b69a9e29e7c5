# warnings: warn, filters, catch_warnings, once per place, error filters, formatwarning, deprecated, custom classes.
import warnings
import io
import sys


def emit(message="old", category=DeprecationWarning, level=1):
    warnings.warn(message, category, stacklevel=level)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    emit()
    emit("custom", UserWarning)
    warnings.warn("default category")
    warnings.warn(FutureWarning("an instance"))
print([(w.category.__name__, str(w.message), w.filename.endswith("filters_and_forms.py")) for w in seen])
for action in "default", "once", "ignore", "module", "always":
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter(action)
        for i in range(3):
            emit("same")
        emit("same", level=2)
    print(action, len(seen))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        emit("as error")
    except DeprecationWarning as e:
        print("raised", e)
    warnings.filterwarnings("ignore", message="quiet.*", category=UserWarning)
    emit("quiet please", UserWarning)
    try:
        emit("loud", UserWarning)
    except UserWarning as e:
        print("raised", e)
print(warnings.formatwarning("m", UserWarning, "file.py", 3, "the line"), end="")


class Mine(Warning):
    pass


class More(Mine):
    pass


with warnings.catch_warnings(record=True) as seen:
    warnings.resetwarnings()
    warnings.simplefilter("ignore", Mine)
    warnings.warn("sub is ignored too", More)
    warnings.warn("other", ImportWarning)
    warnings.warn_explicit("explicit", UserWarning, "f.py", 7, "mod")
print([(w.category.__name__, w.lineno if w.filename == "f.py" else "") for w in seen])


@warnings.deprecated("use new()")
def old():
    return "result"


@warnings.deprecated("no class", category=None)
class OldClass:
    pass


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(old(), old.__deprecated__, OldClass().__class__.__deprecated__)
print([str(w.message) for w in seen])
err = sys.stderr = io.StringIO()
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.warn("shown on stderr")
sys.stderr = sys.__stderr__
print(err.getvalue().split(": ", 1)[1], end="")
for f in (lambda: warnings.warn()), (lambda: warnings.warn("m", int)), (lambda: warnings.warn("m", "x")), (lambda: warnings.simplefilter("nope")), (lambda: warnings.filterwarnings("ignore", 5)), (lambda: warnings.simplefilter("ignore", lineno=-1)), (lambda: warnings.warn("m", stacklevel="x")), (lambda: warnings.catch_warnings().__exit__()), (lambda: warnings.deprecated(5)), (lambda: warnings.filterwarnings("ignore", category=int)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
