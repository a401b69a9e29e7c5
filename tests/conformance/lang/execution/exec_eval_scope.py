# 4.2.4: eval() and exec() see the current global and local namespaces, not the enclosing function's.
x = "global"


def f():
    x = "local"
    return eval("x"), eval("x", globals())


def g():
    y = "enclosing"

    def inner():
        try:
            return eval("y")
        except NameError as e:
            return str(e)
    return inner()


def h():
    y = "used"

    def inner():
        y
        return eval("y")
    return inner()


print(f(), g(), h())


def assigns():
    exec("z = 1")
    try:
        return z
    except NameError as e:
        return str(e)


print(assigns())
namespace = {}
exec("a = 1\ndef f(): return a\nclass K: b = a", namespace)
namespace["a"] = 2
print(namespace["f"](), namespace["K"].b, sorted(k for k in namespace if k != "__builtins__"))
local = {}
exec("q = 1\nr = [q for _ in 'ab']", {}, local)
print(local)
try:
    exec("q = 1\ndef f(): return q\nf()", {}, {})
except NameError as e:
    print(e)
print(eval("[x for x in range(3) if x]"), eval("(lambda: x)()"), eval("x", {"x": "given"}), eval("x", {}, {"x": "locals"}))
exec("x = 'changed'")
print(x)
