# eval and exec with mappings of every kind as namespaces: globals must be a dict, locals any mapping; what is stored where.
class Logged(dict):
    def __getitem__(self, k):
        print("get", k, end="; ")
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print("set", k, end="; ")
        super().__setitem__(k, v)

    def __delitem__(self, k):
        print("del", k, end="; ")
        super().__delitem__(k)


class Any:
    def __getitem__(self, k):
        if k.startswith("any"):
            return k.upper()
        raise KeyError(k)

    def __setitem__(self, k, v):
        print("stored", k, v)


l = Logged(a=1)
exec("b = a + 1\ndel a\nc = b", {}, l)
print(dict(l))
exec("x = any_name\nprint(any_other)", {}, Any())
print(eval("any_thing + str(len('abc'))", {}, Any()), eval("a + b", {"a": 1}, {"b": 2}), eval("a", {"a": "global"}, {"a": "local"}))
g = {"y": 5}
exec("def f(): return y\nz = f()", g)
print(sorted(k for k in g if k != "__builtins__"), g["z"], "__builtins__" in g, eval("__builtins__ is not None", {}))
exec("global q\nq = 1\nw = 2", g2 := {}, l2 := {})
print("q" in g2, "w" in l2, "w" in g2)
ns = {}
exec("class K:\n  v = 1\n  def m(self): return K.v\nk = K().m()", ns)
print(ns["k"], ns["K"].__module__, eval("[n for n in (1, 2)]", {}, {"n": 0}), eval("(lambda: hidden)", {"hidden": "h"})())
for f in (lambda: eval("1", [])), (lambda: eval("1", {}, 5)), (lambda: exec("1", 5)), (lambda: eval(5)), (lambda: exec(None)), (lambda: eval("x", {"__builtins__": {}})), (lambda: eval("len", {"__builtins__": {}})), (lambda: eval("x = 1")), (lambda: exec("return")), (lambda: eval("", {})), (lambda: exec("x", Logged())), (lambda: eval("1 +")), (lambda: exec("a b")), (lambda: exec("1", globals=None, closure=())), (lambda: eval("y", globals={"y": 3})), (lambda: exec("del nothing", {})), (lambda: eval(compile("1", "f", "single"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
