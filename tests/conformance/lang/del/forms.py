# del of names, attributes, items and nested lists, left to right.
class Trace:
    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)


def note(x):
    print("note", x)
    return x


t = Trace()
a = b = c = d = 1
del a
del b, (c, [d])
print([n for n in "abcd" if n in globals()])
del t.attr, t[note("key")], t[1:2], t[::2, 0]
items = list(range(8))
del items[0], items[-1], items[1:3]
print(items)
del items[:]
print(items)
table = {"x": 1, "y": 2}
del table["x"]
print(table)
del ()
del []
for text in ("del undefined", "del table['x']", "del items[0]", "del t2.x"):
    try:
        if text == "del undefined":
            del undefined
        elif text == "del table['x']":
            del table["x"]
        elif text == "del items[0]":
            del items[0]
        else:
            del t2.x
    except Exception as error:
        print(text, type(error).__name__, error)


def local():
    x = 1
    del x
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    try:
        del x
    except UnboundLocalError as error:
        print(error)
    x = 2
    return x


print(local())


def nested():
    y = 1

    def inner():
        nonlocal y
        del y

    inner()
    try:
        print(y)
    except NameError as error:
        print(type(error).__name__, error)


nested()


def declared():
    global g
    del g


g = 1
declared()
print("g" in globals())
e = f = 1
try:
    del e, undefined_name, f
except NameError:
    print("e" in globals(), "f" in globals())
