# f_locals of a function: a view that reads and writes the variables
import sys
def f(a):
    b = 2
    l = sys._getframe().f_locals
    print(type(l).__name__, l["a"], l["b"], sorted(l), len(l), "a" in l, "zz" in l, l.get("zz", 0))
    l["b"] = 20
    l["extra"] = 30
    print(b, l["extra"], sys._getframe().f_locals["extra"])
    b = 21
    print(l["b"], dict(l)["a"])
    for bad in (lambda: l.__delitem__("a"), lambda: l.__delitem__("b")):
        try:
            bad()
        except (TypeError, ValueError) as e:
            print("cannot be removed")
    try:
        l["zz"]
    except KeyError:
        print("KeyError")
    l.update({"a": 5})
    print(a, l.setdefault("a", 9), sorted((l | {"q": 1}))[0])
    return l
l = f(1)
print(l["b"], sorted(l)[:2])
