# 3.3.2: __setattr__ and __delattr__ are called for every assignment and deletion of an attribute.
class Logged:
    kind = "class"

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


x = Logged()
x.a = 1
x.a += 1
setattr(x, "b", [])
for x.c in 3, 4:
    pass
x.d, (x.e, *x.f) = 1, (2, 3)
for [x.g] in [["target"]]:
    pass
x.__dict__["direct"] = 5
del x.a, x.b
delattr(x, "c")
print(sorted(vars(x)))
for name in "a", "kind", "nothing":
    try:
        delattr(x, name)
    except AttributeError as e:
        print(e)
Logged.kind = "changed on the class"
print(x.kind)
