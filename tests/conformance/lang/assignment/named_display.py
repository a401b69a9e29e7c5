# An empty display that a named expression binds is made once.
def add(n, log):
    log.append(n)


add(1, log := [])
print(log)
x = [s := set(), s]
s.add(1)
print(x, (l := []) is l)


class C:
    add(2, log := [])
    print(log)


def f():
    global kept
    add(3, kept := [])
    return lambda: kept


print(f()())
