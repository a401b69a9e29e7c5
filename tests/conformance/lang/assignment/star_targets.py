# Starred targets take lists, from any iterable, at any place.
*a, = "xy"
b, *c = range(4)
*d, e = (1,)
f, *g, h = {"k": 1, "l": 2, "m": 3}
(i, *j), *k = ["abc", 1, 2]
[l, *[m, *n]] = 1, 2, 3, 4
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
x = [0, 1, 2]
x[0], *x[1:] = 9, 8, 7, 6
print(x)
o, *(p, q) = 1, 2, 3
print(o, p, q)


def unpack(values):
    first, *middle, last = values
    return first, middle, last


for values in [1, 2], "abcd", (n for n in range(3)), [1], []:
    try:
        print(unpack(values))
    except ValueError as e:
        print(e)
