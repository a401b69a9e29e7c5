def matrix(n):
    return [[(i * j) % 7 for j in range(n)] for i in range(n)]


def multiply(a, b):
    columns = [[row[j] for row in b] for j in range(len(b[0]))]
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def primes(n):
    return [p for p in range(2, n) if all(p % q for q in range(2, int(p ** 0.5) + 1))]


a = matrix(200)
c = multiply(a, a)
print(sum(map(sum, c)))
print(len(primes(60000)))
squares = {n: n * n for n in range(200000) if n % 3}
print(len(squares), sum(squares.values()))
letters = {c for c in "the quick brown fox jumps over the lazy dog" * 2000 if c != " "}
print(len(letters))
pairs = [(x, y) for x in range(500) for y in range(500) if (x ^ y) & 1]
print(len(pairs))
