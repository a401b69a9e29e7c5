# the builtins as objects
for f in (exec, eval, compile, breakpoint, globals, locals, vars, dir):
    print(f.__name__, type(f).__name__, repr(f), bool(f.__doc__))
import builtins
print(builtins.exec is exec, builtins.eval is eval, getattr(builtins, "compile") is compile)
run = exec
ns = {}
run("a = 1", ns)
print(ns["a"], list(map(eval, ["1", "2 + 3"])))
