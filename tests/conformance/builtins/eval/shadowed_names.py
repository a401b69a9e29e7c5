# globals(), locals() and dir() given another meaning by the namespace
ns = {"locals": lambda: "mine", "globals": lambda: "also mine", "dir": lambda *a: "dir" + str(len(a)), "range": lambda n: "ab",
      "len": lambda v: 42, "super": lambda: "no"}
exec("print(locals(), globals(), dir(), dir(1))\nfor i in range(3): print(i)\nprint(len([]))", dict(ns, print=print))
exec("def f():\n    return locals(), [i for i in range(2)], len('')\nprint(f())", dict(ns, print=print))
