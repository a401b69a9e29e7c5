# Annotations of class bodies, modules and functions.
def show(text):
    print("evaluate", text)
    return text


class C:
    a: show("int")
    b: show("str") = show("value")
    __private: int = 1
    (c): show("parenthesised") = 3

    def method(self, x: show("x"), /, y: show("y") = 1, *args: show("args"), z: show("z"), **kw: show("kw")) -> show("ret"):
        local: show("never") = 2
        unbound: show("never")
        return local


print(C.__annotations__, hasattr(C, "a"), C.b, C.c)
print(C.method.__annotations__)
print(C().method(1, z=2))

module_name: show("module") = 1
bare: int
print(__annotations__)


class Target:
    pass


t = Target()
items = {}
t.attr: show("evaluated and dropped") = 5
items["k"]: show("also") = 6
print(t.attr, items)


def local_only():
    x: int
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


x = "global"
print(local_only())


class Lazy:
    if module_name:
        inside: int
    for i in [1]:
        loop: str = "l"


print(Lazy.__annotations__)
