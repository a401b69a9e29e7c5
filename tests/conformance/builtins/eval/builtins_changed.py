# what is assigned in the module builtins is seen by code made before and after
import builtins
ns = {}
exec("def f(): return abs(-1), answer", ns)
builtins.answer = 42
print(ns["f"](), eval("answer"))
old = builtins.abs
builtins.abs = lambda v: "patched"
print(ns["f"](), eval("abs(-2)"))
builtins.abs = old
print(ns["f"]())
del builtins.answer
try:
    ns["f"]()
except NameError as e:
    print(e)
