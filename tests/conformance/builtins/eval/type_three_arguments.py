# type(name, bases, namespace)
T = type("T", (int,), {"m": lambda self: self + 1, "k": 5})
print(T(3).m(), T.k, T.__module__, T.__qualname__, T.__mro__[1])
ns = {"__name__": "dyn"}
exec("U = type('U', (), {})\nclass V: pass", ns)
print(ns["U"].__module__, ns["V"].__module__)
body = {}
exec("x = 1\ndef get(self): return self.x", {}, body)
print(type("W", (), body)().get(), sorted(body))
