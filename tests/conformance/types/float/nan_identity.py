# A nan is found in containers by its identity only, and its hash depends on it.
x = float("nan")
y = float("nan")
print(x in [x], x in [y], [x] == [x], [x] == [y], (x,) == (x,))
d = {x: 1}
print(d.get(x), d.get(y), len({x, y, x}), [x, y].index(y), [x, y, x].count(x))
print(x == x, x is x, x != x)
inf = float("inf")
print((inf - inf) in [x], inf in [float("inf")], hash(inf) == hash(float("inf")))
