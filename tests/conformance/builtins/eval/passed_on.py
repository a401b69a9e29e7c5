# eval and exec called by functions that know nothing of them
def call(f, *args):
    return f(*args)
x = 3
print(call(eval, "x + 1"))
def g(v):
    try:
        return call(eval, "v")
    except NameError as e:
        return str(e)
print(g(1))
print(list(map(eval, ["x", "x * 2"])), sorted(["b", "a"], key=lambda s: eval(repr(s))))
