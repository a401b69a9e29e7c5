# the module's own namespace: __name__, __doc__, __builtins__, names made through globals(), annotations, __main__ imported, late definitions
"""not the docstring: something stands before it"""
import sys
import __main__

print(__name__, __doc__, __main__ is sys.modules["__main__"], __main__.sys is sys, __builtins__ is sys.modules["builtins"])
a: int = 1
b: str
c: "anything goes" = 2
if a:
    d: float = 0.5
for e in range(1):
    f: undefined_is_fine_in_functions = 1 if False else 2 if "undefined_is_fine_in_functions" not in globals() and not globals().update(undefined_is_fine_in_functions=9) else 3
print(__annotations__, f)
try:
    b
except NameError as err:
    print(err)
__annotations__["added"] = "by hand"
g: (print("annotation evaluated"), list[int])[1] = 5
print(list(__annotations__), g)


class C:
    x: int
    y: "str" = "v"
    x = 5
    exec("z: bool = True")
    print(__annotations__)


print(C.__annotations__, C.x, C.z)


def function():
    v: undefined_name_here = 1
    w: also[undefined]
    (u): int = 3
    obj = type("O", (), {})()
    obj.attr: undefined_but_not_evaluated_for_attributes_of_locals = 4
    return v, u, obj.attr, sorted(locals())


print(function(), function.__annotations__)
try:
    undefined_function().attr: int = 1
except NameError as err:
    print(err)
try:
    obj2 = type("O", (), {})()
    obj2.attr: undefined_annotation = 4
except NameError as err:
    print(err, hasattr(obj2, "attr"))


def calls_later():
    return defined_later()


try:
    calls_later()
except NameError as err:
    print(err)


def defined_later():
    return "now"


print(calls_later())
globals()["through globals"] = 1
globals()["dynamic"] = lambda: "dynamic function"
print(dynamic(), "through globals" in dir(), sorted(k for k in globals() if len(k) == 1))
setattr(__main__, "by_setattr", 5)
print(by_setattr)
del __main__.by_setattr
try:
    by_setattr
except NameError as err:
    print(err)
saved = globals().copy()
for name in list(globals()):
    if name.startswith("defined"):
        del globals()[name]
try:
    calls_later()
except NameError as err:
    print(err)
globals().update(saved)
print(calls_later(), vars() is globals() is locals())
try:
    globals()[5] = "number key"
    print(globals().pop(5))
except TypeError as err:
    print(err)


def shadow():
    global print
    real = print
    print = lambda *args: real("shadowed", *args)
    try:
        print("inside")
        helper()
    finally:
        del print
    print("after")


def helper():
    print("helper")


shadow()
__name__ = "renamed"


class D:
    pass


def h():
    pass


print(D.__module__, h.__module__, C.__module__, __name__)
exec("class E: pass\nprint(E.__module__)", {"__name__": "given"})
exec("class E: pass\nprint(E.__module__)", {})
