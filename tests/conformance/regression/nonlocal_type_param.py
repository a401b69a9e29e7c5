# a class that binds the name of its own type parameter makes it an ordinary name for its methods
class G[a](list):
    a = 1
    def f(self):
        nonlocal a
        show = a
        a = 5
        return show
print(G().f(), G.__type_params__, G.a)
try: exec("class G[a]:\n def f(self):\n  nonlocal a")
except SyntaxError as e: print(e.msg)
