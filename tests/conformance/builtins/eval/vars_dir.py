# vars() and dir() without arguments
def f(b, a):
    c = 1
    return vars(), dir()
v, d = f(1, 2)
print(sorted(v.items()), d)
class C:
    x = 1
    y = dir()
    z = sorted(vars())
print([n for n in C.y if n[0] != "_"], [n for n in C.z if n[0] != "_"])
class P:
    def __init__(self):
        self.a = 1
print(vars(P()))
try:
    vars(5)
except TypeError as e:
    print(e)
ns = {}
exec("a = 1\nnames = dir()", ns)
print(ns["names"])
