# Lambdas that hand their parameters on, as eval makes them from text.
def show(first, rest):
    return first, rest


env = {"show": show, "make": tuple.__new__}
f = eval("lambda _cls, a, b: show(_cls, (a, b))", env)
print(f(1, 2, 3), f(1, b=3, a=2), f.__name__, f.__code__.co_varnames, f.__code__.co_argcount, f.__globals__ is env)
print(eval("lambda c, x: show(c, (x,))", env)("c", "x"))
many = ", ".join(f"p{i}" for i in range(9))
g = eval(f"lambda c, {many}: show(c, ({many}))", env)
print(g("c", *range(9)))
try:
    f(1, 2)
except TypeError as e:
    print(e)
f.__defaults__ = (7,)
f.__name__ = f.__qualname__ = "renamed"
print(f(1, 2), f.__qualname__)
env["show"] = lambda *a: "replaced"
print(f(1, 2, 3))
del env["show"]
try:
    f(1, 2, 3)
except NameError as e:
    print(e)
for text in ("lambda a, a: f(a, (a,))", "lambda a, b: f(a, (b))", "lambda a, b: f(a, (b, a))", "lambda a, b: a(a, (b,))"):
    try:
        print(eval(text, {"f": show})("s", 2))
    except (SyntaxError, TypeError) as e:
        print(type(e).__name__, e.args[0])
print(eval("lambda c, x: isinstance(c, (x,))", {})(3, int))
