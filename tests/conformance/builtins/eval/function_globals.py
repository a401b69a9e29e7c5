# __globals__, __builtins__ and __module__ of functions made by exec
ns = {"__name__": "some.module", "K": 3}
exec("def f(): return K\nclass C:\n    def m(self): return K", ns)
f = ns["f"]
print(f.__globals__ is ns, f.__module__, f.__builtins__ is ns["__builtins__"], ns["C"].__module__, ns["C"]().m())
ns["K"] = 4
print(f(), ns["C"]().m())
del ns["K"]
try:
    f()
except NameError as e:
    print(e)
bare = {}
exec("def f(): pass\nclass C: pass", bare)
print(bare["f"].__module__, bare["C"].__module__, bare["f"].__qualname__)
