def squares(xs, k):
    return sum(x * x for x in xs if x > k)


def first_above(rows, limit):
    if rows and any(cell > limit for row in rows for cell in row):
        return ",".join(str(len(row)) for row in rows)
    return tuple(sorted(row for row in rows))


def captured(xs, k):
    total = sum(x + k for x in xs)
    return total, lambda: k


def kept(xs):
    return sum((y := x) for x in xs), sum((lambda: x)() for x in xs), max(x for x in xs)


print(squares([1, 2, 3], 1), first_above([[1], [2]], 1), captured([1], 2)[0], kept([1]))
