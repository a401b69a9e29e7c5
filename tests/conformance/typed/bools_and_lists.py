# bools, lists of lists, comprehensions, values of several types in one variable
def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i, f in enumerate(flags) if f]


def matrix(n):
    return [[(i * j) % 7 for j in range(n)] for i in range(n)]


def multiply(a, b):
    columns = [[row[j] for row in b] for j in range(len(b[0]))]
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def search(rows, wanted):
    found = False
    steps = 0
    for row in rows:
        for x in row:
            steps += 1
            if x == wanted:
                found = True
                break
        if found:
            break
    return found, steps, not found, found and steps, found or steps


def late(values):
    best = None
    total = 0
    for v in values:
        total += v
        if best is None or v > best:
            best = v
    return best, total


def mean(values):
    s = 0
    for v in values:
        s += v * 0.5
    return s


def flip(n):
    on = False
    count = 0
    for i in range(n):
        on = not on
        count += on
        if on & (i > 3):
            count += 10
    return on, count, on + 1


print(sieve(30))
print(multiply(matrix(4), matrix(4)), multiply([[1.5, 2]], [[2], [4.0]]))
print(search(matrix(5), 6), search(matrix(3), 99), search([], 1))
print(late([3, 1, 4]), late([]), late([1.5, 2]), late([True, 5]))
print(mean([1, 2, 3]), mean([]), mean([2**70]), repr(mean([-0.0])))
print(flip(7), flip(0))
