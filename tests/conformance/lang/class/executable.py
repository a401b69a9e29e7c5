# A class statement is executed: bases first, then the suite in a new namespace, then the name is bound.
def base():
    print("base evaluated")
    return object


class C(base()):
    print("suite of", __qualname__, "C" in globals())
    x = 1
    for i in range(3):
        x += i
    if x > 2:
        def method(self):
            return "defined under if"
    else:
        def method(self):
            return "else"
    print(sorted(n for n in vars() if not n.startswith("__")))


print(C.x, C.i, C().method())


class C:
    y = 2


print(hasattr(C, "x"), C.y)
try:
    class Broken:
        z = 1
        raise ValueError("in the suite")
except ValueError as e:
    print(e, "Broken" in globals())
