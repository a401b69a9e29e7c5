# Targets of comprehensions: tuples, stars, attributes, subscripts.
pairs = [(1, [2, 3]), (4, [5, 6])]
print([a + b * c for a, (b, c) in pairs])
print([(first, rest) for first, *rest in ["abc", "de"]])
print({k: v for k, [v, *_] in pairs})


class Box:
    pass


box, slots = Box(), [0, 0]
print([box.value * 10 for box.value in range(3)], box.value)
print([slots[:] for slots[1] in "xy"], slots)
print([[x, y] for (x), [y] in [(1, [2])]])
print([i for i, in [(1,), (2,)]])
print([_ for () in [[], ()] for _ in [0]])
try:
    [a for a, b in [(1, 2), (3,)]]
except ValueError as error:
    print(error)
