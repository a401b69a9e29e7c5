# an operation with an effect moves away from a check beside it; results are checked by the next statement
def step(x):
    print(x)
    return x + 1


def walk(n, xs):
    total = 0
    for i in range(n):
        total += step(i) * 2 + i
        a, b = xs[i], total
        xs[i] = b - a
        while total > 100 and step(total) > 3:
            total -= step(i)
    return total


print(walk(3, [1, 2, 3]))
