# one code object, many runs and many namespaces
code = compile("n = n + 1\ndef get(): return n", "<c>", "exec")
spaces = [{"n": i * 10} for i in range(3)]
for ns in spaces:
    exec(code, ns)
    exec(code, ns)
print([ns["n"] for ns in spaces], [ns["get"]() for ns in spaces])
spaces[1]["n"] = "changed"
print([ns["get"]() for ns in spaces], spaces[0]["get"].__code__ is spaces[1]["get"].__code__)
expr = compile("a * 2", "<e>", "eval")
print([eval(expr, {"a": v}) for v in (1, "x", [0])])
