# global and nonlocal in code of a string
ns, loc = {}, {}
exec("global a\na = 1\nb = 2\ndef f():\n    global c\n    c = 3\nf()", ns, loc)
print(sorted(k for k in ns if k[0] != "_"), sorted(loc))
exec("def outer():\n    n = 0\n    def inc():\n        nonlocal n\n        n += 1\n        return n\n    return inc", ns)
inc = ns["outer"]()
print(inc(), inc())
exec("def g(): return b", ns, loc)
try:
    loc["g"]()
except NameError as e:
    print(e)
exec("[y := i for i in range(3)]", ns)
print(ns["y"])
