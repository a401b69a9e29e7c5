# __builtins__ of the globals decides what is built in
print(eval("len('abc')", {"__builtins__": {"len": lambda s: 42}}))
def t(text, ns):
    try:
        exec(text, ns)
    except Exception as e:
        print(type(e).__name__, e)
t("len('abc')", {"__builtins__": {}})
t("class A: pass", {"__builtins__": {}})
t("import sys", {"__builtins__": {}})
t("print(1)", {"__builtins__": {"print": lambda *a: print("mine", *a)}})
t("def f(): return open\nf()", {"__builtins__": {}})
made = type("X", (), {"at": type("Y", (), {"all": 5})})
t("import anything.at.all as m; print(m)",
  {"__builtins__": {"__import__": lambda *a: (print(a[0], a[3:]), made)[1], "print": print}})
import builtins
print(eval("max(1, 2)", {"__builtins__": builtins}))
