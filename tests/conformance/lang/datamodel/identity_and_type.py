# 3.1: an object's identity and type never change, its value may; `is` compares identity.
a = [1, 2]
b = a
c = [1, 2]
print(a is b, a is c, a == c, id(a) == id(b), id(a) == id(c))
before = id(a)
a.append(3)
a += [4]
a[:] = []
print(id(a) == before, b is a, type(a) is list)
t = ([], "x")
inner = t[0]
inner.append("changed")
print(t, t[0] is inner)
print(None is None, ... is Ellipsis, NotImplemented is NotImplemented)


class Plain:
    pass


class Other:
    pass


p = Plain()
number = id(p)
p.__class__ = Other
print(type(p).__name__, id(p) == number, isinstance(p, Plain))
for value, cls in (1, int), (p, int), (p, 3), (p, list):
    try:
        value.__class__ = cls
        print("changed")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
