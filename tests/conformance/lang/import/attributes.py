# Modules as objects: attributes set and deleted from outside, __dict__, missing names, __getattr__.
import attributes_pkg.plain as m
import attributes_pkg.dynamic as d

print(m.x, m.get_x())
m.x = "changed"
print(m.get_x())
m.added = 1
print(m.added, "added" in vars(m), m.__dict__["x"])
del m.x
try:
    m.get_x()
except NameError as e:
    print(e)
for name in "x", "nothing":
    try:
        getattr(m, name)
    except AttributeError as e:
        print(e)
print(d.anything, d.real)
try:
    d.refused
except AttributeError as e:
    print(e)
print(type(m).__name__, m.__name__, m.__doc__, sorted(n for n in dir(m) if not n.startswith("_")))
