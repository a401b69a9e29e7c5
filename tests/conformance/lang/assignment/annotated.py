# Annotated assignment: the value first, then target and annotation.
def note(name, value=None):
    print("evaluate", name)
    return value


class Box:
    pass


box = Box()
a: note("annotation a") = note("value a", 1)
note("box", box).b: note("annotation b") = note("value b", 2)
note("dict", {})[note("key")]: note("annotation c") = note("value c")
note("box without value", box).d: note("annotation d")
note("list", [0])[note("index", 0)]: note("annotation e")
f: int
(g): note("annotation g")
print(a, box.b, "f" in globals(), "g" in globals())


def inside():
    h: note("never") = note("value h", 3)
    note("box", box).i: note("never") = note("value i", 4)
    note("box", box).j: note("never")
    k: note("never")
    (l): note("never")
    return h


print(inside(), box.i)
print(sorted(__annotations__))
