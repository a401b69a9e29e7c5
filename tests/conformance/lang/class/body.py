# A class body is executed once, in its own namespace.
log = []


class C:
    log.append("start")
    x = 1
    y = x + 1
    for i in range(3):
        log.append(i)
    if y > 1:
        flag = True
    else:
        flag = False

    def method(self):
        return x

    z = [n * 2 for n in range(y)]
    log.append(sorted(k for k in locals() if not k.startswith("__")))
    del i


x = "global"
print(log)
print(C.x, C.y, C.z, C.flag, hasattr(C, "i"))
print(C().method())


class Documented:
    """the docstring"""

    value = __qualname__


print(Documented.__doc__, Documented.value, Documented.__module__)


def make():
    x = "local"

    class Inner:
        seen = x
        x = "inner"
        after = x

        def get(self):
            return x

    return Inner


inner = make()
print(inner.after, inner().get())
try:
    print(inner.seen)
except Exception as error:
    print(type(error).__name__)
