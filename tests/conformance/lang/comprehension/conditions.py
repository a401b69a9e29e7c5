# Conditions, conditional expressions and nesting.
print([x for x in range(20) if x % 2 if x % 3])
print([x if x % 2 else -x for x in range(5)])
print([[j for j in range(i) if j != i - 2] for i in range(4) if i])
print({x % 3 for x in range(10)} == {0, 1, 2})
print({i: {j: i * j for j in range(2)} for i in range(2)})
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([x for row in matrix for x in row])
print([(x, y) for x in range(3) for y in range(x) if x + y > 1])
print(sum(x * x for x in range(5)), max((len(w), w) for w in "a bbb cc".split()))
print(list(map(lambda n: [i for i in range(n)], range(3))))
print([f(2) for f in [lambda x: x + 1, lambda x: [y * x for y in range(3)]]])
print([a < b < c for a, b, c in [(1, 2, 3), (3, 2, 1)]])
print(type(x for x in ()).__name__, (x for x in ()).__name__)
primes = [n for n in range(2, 30) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes)
