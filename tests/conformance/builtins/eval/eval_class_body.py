# class bodies: the namespace itself
outer = "module"
class C:
    p = 1
    q = eval("p + 1")
    exec("r = q + 1")
    locals()["s"] = r + 1
    print(sorted(k for k in dir() if k[0] != "_"), eval("outer"))
    t = [x for x in range(3)]
    def m(self):
        return eval("self.r")
print(C.q, C.r, C.s, C().m())
def f(v):
    class D:
        v
        w = eval("v")
    return D.w
try:
    print(f(9))
except NameError as e:
    print(e)
