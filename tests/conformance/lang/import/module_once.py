# A module runs once; all imports see the same object.
print("before")
import module_once_pkg.counter
import module_once_pkg.counter as again
from module_once_pkg import counter
from module_once_pkg.counter import value, bump as increment

print(module_once_pkg.counter is again is counter)
increment()
print(counter.value, value, again.value)
counter.value = 100
print(counter.get())
counter.extra = "added"
print(again.extra)


def inside():
    import module_once_pkg.counter as local
    from module_once_pkg.counter import get
    return local is counter, get()


print(inside())
print(counter.__name__, module_once_pkg.__name__, module_once_pkg.ready)
