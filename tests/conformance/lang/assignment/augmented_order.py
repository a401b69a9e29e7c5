# x op= v reads x before v, and stores last.
class Trace:
    def __getitem__(self, key):
        print("get", key)
        return 1

    def __setitem__(self, key, value):
        print("set", key, value)

    def __getattr__(self, name):
        print("getattr", name)
        return 2

    def __setattr__(self, name, value):
        print("setattr", name, value)


def value():
    print("value")
    return 10


t = Trace()
t["k"] += value()
t.attr -= value()
t[1:2] += value()
t[1:2, ...] += value()
t[1:2:3] += value()
x = 1


def change():
    global x
    x = 100
    return 5


x += change()
print(x)


def closure():
    y = 1

    def bump():
        nonlocal y
        y = 50
        return 1

    y += bump()
    return y


print(closure())


def rebinds(o, p):
    o["a"] += (o := p)["b"]
    return o is p


first, second = {"a": 1}, {"b": 2}
print(rebinds(first, second), first, second)
