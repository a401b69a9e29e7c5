# many small compilations in one program, their functions kept in a table
table = {}
for op, sign in [("add", "+"), ("sub", "-"), ("mul", "*"), ("floordiv", "//"), ("mod", "%")]:
    exec(f"def {op}(a, b):\n    return a {sign} b", table)
print([table[name](17, 5) for name in ("add", "sub", "mul", "floordiv", "mod")])
classes = [type(f"C{i}", (), {"get": eval(f"lambda self, k={i}: (k, type(self).__name__)")}) for i in range(4)]
print([c().get() for c in classes])
poly = eval("lambda x: " + " + ".join(f"{i} * x ** {i}" for i in range(30)))
print(poly(2), poly(0.5))
deep = "0"
for i in range(60):
    deep = f"({deep} + {i})"
print(eval(deep))
long = compile("\n".join(f"v{i} = {i} * 2" for i in range(500)), "<long>", "exec")
ns = {}
exec(long, ns)
print(sum(ns[f"v{i}"] for i in range(500)))
