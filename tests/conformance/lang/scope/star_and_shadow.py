# Names of builtins as variables, parameters, attributes and loop targets.
def f(list, str=len, *print, **dict):
    return list, str("abc"), print, dict


print(f(1), f([2], tuple, 3, k=4))
len = 5
print(len)
del len
print(len("ab"))
for int in range(2):
    pass
print(int)
del int
print(int("7"))


class C:
    list = "attribute"
    copy = list
    def list_method(self): return list("ab")


print(C.copy, C().list_method())


def g():
    try:
        return max(1, 2)
    except UnboundLocalError as e:
        return str(e)
    max = None


print(g())
True_ = True
print(True_ is True, None is None, ... is Ellipsis, NotImplemented, __name__, __debug__)
import builtins
builtins.injected = "from builtins"
print(injected)
builtins.abs = lambda x: "patched"
print(abs(-1))
