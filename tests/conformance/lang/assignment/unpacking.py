# Unpacking into names, nested targets and stars.
a, b = 1, 2
a, b = b, a
print(a, b)
[c, d] = "xy"
(e, (f, [g, h])), i = [[1, [2, (3, 4)]], 5]
print(c, d, e, f, g, h, i)
first, *rest = range(4)
*init, last = "abc"
start, *middle, end = [1, 2]
print(first, rest, init, last, start, middle, end)
*all_, = (x for x in "gen")
print(all_)
[x, *[y, *z]] = 1, 2, 3, 4
print(x, y, z)
() = []
[] = ()
j, = {7}
print(j)
k = *"ab", *(1, 2)
print(k)
m, (n, *o), *p = 1, "two", 3, 4
print(m, n, o, p)
for q, (r, *s) in [(1, "ab"), (2, "cde")]:
    print(q, r, s)
t, u = {"k": 1, "l": 2}
print(t, u)
