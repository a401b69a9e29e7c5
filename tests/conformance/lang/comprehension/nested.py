# Nested comprehensions of every kind, with several loops and conditions.
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([x for row in matrix for x in row if x % 2], {x % 3: x for row in matrix for x in row})
print(sorted({x + y for x in range(3) for y in range(x)}), [(x, y) for x in "ab" for y in x * 2])
print([[[k for k in range(j)] for j in range(i)] for i in range(3)])
print(sum(x * y for x, y in zip(range(4), range(4)) if x if y < 3))
print({k: [v for v in vs if v] for k, vs in {"a": [0, 1], "b": []}.items()})
print([*(x for x in "ab"), *[y for y in "c"]], dict(((k, v) for k, v in [("x", 1)])))
print([lambda: x for x in range(3)][0](), [f() for f in [lambda x=x: x for x in range(3)]])
print([x if x else -1 for x in [0, 1]], [a for a, *b in [(1, 2), (3,)] if not b])
