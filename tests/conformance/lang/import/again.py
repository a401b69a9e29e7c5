# A module taken out of sys.modules runs again, as a new object with its own globals.
import importlib
import sys

eval("1")  # a compiler is in the process
import again_pkg.counter as first

print(first.count(), first.count())
del sys.modules["again_pkg.counter"]
import again_pkg.counter as second

print(second is first, second.n, first.n, second.seen)
print(first.count(), second.count(), first.n, second.n)
print(first.Kind is second.Kind, isinstance(first.Kind(), second.Kind), first.__name__ == second.__name__)
print(first.count.__globals__ is vars(first), second.count.__globals__ is vars(second))
print(sys.modules["again_pkg.counter"] is second)

sys.modules.pop("again_pkg.counter")
third = importlib.import_module("again_pkg.counter")
print(third in (first, second), third.count(), third.__spec__.name, third.__file__ == first.__file__)

same = importlib.reload(third)
print(same is third, third.n, third.seen)

for _ in range(3):
    try:
        import again_pkg.fails
    except ValueError as e:
        print("failed", e.args, "again_pkg.fails" in sys.modules)
    else:
        print(again_pkg.fails.dirty)

saved = sys.modules.pop("again_pkg.counter")
from again_pkg import counter

print(counter is saved)
sys.modules["again_pkg.counter"] = saved
del again_pkg.counter
from again_pkg import counter

print(counter is saved)
