# exec and eval in functions, classes, comprehensions, lambdas, generators: which names they read and where they write
# not desugared: comprehensions are functions there, in which eval sees less
x = "global"


def function():
    x = "local"
    exec("x = 'changed'; y = 1")
    try:
        return x, eval("x"), y
    except NameError as e:
        return x, eval("x"), str(e)


def with_dict():
    ns = {}
    exec("a = 1\ndef f(): return a\nb = f()", ns)
    loc = {}
    exec("c = 2\nd = [c for _ in range(2)]", ns, loc)
    try:
        exec("e = 5\ndef g(): return e\nh = g()", ns, loc)
    except NameError as e:
        loc["error"] = str(e)
    return sorted(k for k in ns if k != "__builtins__"), loc.keys(), loc.get("error")


class Body:
    x = "class"
    exec("y = x + ' exec'")
    z = eval("x, y")
    comp = [eval("x") for _ in range(1)]
    lam = lambda: eval("x")


def comprehension():
    v = 5
    return [eval("v + i") for i in range(2)], [eval("i", {"i": 9}) for i in range(1)], {eval("k"): eval("v") for k in "a"}


def closure():
    secret = 42

    def sees():
        return eval("secret")

    def uses():
        secret
        return eval("secret")
    try:
        a = sees()
    except NameError as e:
        a = str(e)
    return a, uses()


def generator():
    n = 1
    while n < 4:
        got = yield eval("n * 10")
        exec("n = 100")
        n += 1


def nested(depth):
    if depth == 0:
        return eval("depth")
    return eval("nested(depth - 1) + depth")


def params(a, /, b, *args, c=3, **kw):
    return sorted(eval("locals()").items())


def global_write():
    exec("global made_by_exec\nmade_by_exec = 'yes'")
    return made_by_exec


def snapshot():
    a = 1
    l = locals()
    exec("a = 2; b = 3", globals(), l)
    return a, l["a"], l["b"], "b" in locals()


def deletes():
    a = 1
    exec("del a")
    try:
        exec("del nothing")
    except NameError as e:
        return a, str(e)


print(function())
print(with_dict())
print(Body.y, Body.z, Body.comp, Body.lam())
print(comprehension(), closure(), list(generator()), nested(4), params(1, 2, 9, k=5))
print(global_write(), snapshot(), deletes())
exec("x = 'module changed'")
print(x, eval("[x for _ in 'a']"), (lambda q: eval("q"))(7), eval("(lambda: x)()"))
print(eval("__name__"), eval("x", {"x": "given"}), eval("x", {}, {"x": "mapping"}), eval("len(x)", {"x": "abc"}))


class Missing(dict):
    def __missing__(self, k):
        return f"<{k}>"


print(eval("a + b", {}, Missing()), eval("a", Missing(a=1)))
try:
    eval("zz", Missing())
except NameError as e:
    print(e)
exec("for i in range(3): total = i", ns := {})
print(ns["i"], ns["total"], "__builtins__" in ns)
exec("print(__builtins__['len']('ab') if isinstance(__builtins__, dict) else __builtins__.len('ab'))", {})
for bad in (("1", 5), ("1", {}, 5), (5,), ("x =",), ("",), ("1\n2",), ("x = 1",), (b"1 + 1",), (bytearray(b"2"),), ("  3",), ("\t4\n\n",), ("yield 1",), ("return 1",), ("await x",), ("(yield)",), (None,)):
    try:
        print(eval(*bad))
    except Exception as e:
        print(type(e).__name__, str(e).split(" (")[0])
