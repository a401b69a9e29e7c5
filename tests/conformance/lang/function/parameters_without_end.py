# stress: 4000
# More parameters than fit into sixteen bits.
n = 65600
names = {}
exec("def f(" + ", ".join(f"a{i}" for i in range(n)) + "=5): return a0, a65535, a65536, a65599\n", names)
f = names["f"]
print(f(*range(n)), f.__code__.co_argcount, len(f.__code__.co_varnames))
print(f(*range(n - 1)))
try:
    f(1)
except TypeError as e:
    print(str(e)[:60])
try:
    f(*range(n + 1))
except TypeError as e:
    print(e)
