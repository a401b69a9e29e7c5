# Chained assignment: the value once, targets left to right.
def note(x):
    print("note", x)
    return x


class Box:
    def __repr__(self):
        return "Box()"

    def __setattr__(self, name, value):
        print("setattr", name, value)
        object.__setattr__(self, name, value)

    def __setitem__(self, key, value):
        print("setitem", key, value)


box = Box()
a = b = c = note([])
a.append(1)
print(a, b, c, a is b is c)
box.x = box["k"] = d = note(5)
note(box).y = note(box)[note("key")] = note("value")
i = 0
items = [10, 20, 30]
i = items[i] = 2
print(i, items)
(e, f), g = h = (1, 2), 3
print(e, f, g, h)
x, y = y2, x2 = 1, 2
print(x, y, x2, y2)
