# functions with many parameters, defaults and names that C knows
ns = {}
exec("def f(a, b, c, d, e, f_, g, h=8, *i, j=10, **k): return a, g, h, i, j, k, eval('b + c')", ns)
print(ns["f"](1, 2, 3, 4, 5, 6, 7, j=0, z=1))
exec("def int_(double, static, register=3): return double, static, register, eval('static')", ns)
print(ns["int_"](1, 2))
exec("shown = 1; fn = 2; ns = 3; gen = 4; site = 5; F = 6; S = 7; total = shown + fn + ns + gen + site + F + S", ns)
print(ns["total"])
def g(shown, shown_vars, fn, F):
    return eval("shown + shown_vars + fn + F")
print(g(1, 2, 3, 4))
