# Targets follow the rules of assignment: names, nested tuples, stars, attributes, items, slices.
class Box:
    pass


box = Box()
table = {}
row = [0, 0, 0]
for a, b in [(1, 2), "xy", {3: 0, 4: 0}]:
    print(a, b)
for a, (b, [c, d]) in [(1, (2, "cd"))]:
    print(a, b, c, d)
for first, *rest in ["abc", (1,), [2, 3]]:
    print(first, rest)
for box.value in range(3):
    pass
print(box.value)
for table["k"] in "pq":
    print(table)
for row[1:2] in [(7, 8), (9,)]:
    print(row)
for (x) in [1]:
    print(x)
for x, in [(5,)]:
    print(x)
for [x, y] in [(6, 7)]:
    print(x, y)
for () in [(), []]:
    print("empty target")
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as e:
    print(e)
