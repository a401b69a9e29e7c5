# Arguments of other types than most calls have, by name, by value, through a table.
def area(w, h):
    a = 0
    for i in range(h):
        a += w
    return a


def areas():
    t = 0
    for i in range(5):
        t += area(i, i + 1)
    return t


def flag(b, xs):
    n = 0
    for x in xs:
        if b:
            n += x
    return n


def flags():
    return flag(True, [1, 2]) + flag(False, [3]) + flag(len("a") == 1, [4, 5])


print(areas(), area(2.5, 3), area("ab", 2) if False else "-", area(True, 2), area(w=3, h=2), area(h=True, w=1))
for f in (area, max):
    print(f(2, 9))
try:
    area([], 1)
except TypeError as e:
    print(e)
try:
    area(1)
except TypeError as e:
    print(e)
print(flags(), flag(1, (1, 2, 3)), flag("", [1]), flag([0], iter([5, 6])))
print([area(*pair) for pair in [(1, 2), (2.0, 2), (10 ** 20, 3)]])
