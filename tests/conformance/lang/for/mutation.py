# Changing a list while looping over it: the hidden counter goes on.
a = [1, -2, -3, 4]
for x in a:
    if x < 0:
        a.remove(x)
print(a)
a = [1, -2, -3, 4]
for x in a[:]:
    if x < 0:
        a.remove(x)
print(a)
b = [1, 2, 3]
for x in b:
    if len(b) < 6:
        b.append(x * 10)
    print(x, end=" ")
print(b)
c = [1, 2, 3]
for n, x in enumerate(c):
    if n < 2:
        c.insert(0, "new")
    print(x, end=" ")
print(c)
d = [1, 2, 3]
for x in d:
    d.clear()
print(x, d)
for error_source in {1: 1}, {1}:
    try:
        for x in error_source:
            error_source.pop(1) if isinstance(error_source, dict) else error_source.add(2)
            if isinstance(error_source, dict):
                error_source[2] = error_source[3] = 1
    except RuntimeError as e:
        print(e)
