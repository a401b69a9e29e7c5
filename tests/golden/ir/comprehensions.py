# Inlined comprehensions with renamed variables and fresh cells; generator expressions as functions.
def inlined(rows, x):
    flat = [x for row in rows for x in row if x]
    table = {k: {v for v in range(k)} for k, v in rows}
    late = [lambda: (i, x) for i in range(3)]
    return flat, table, late, [y := z for z in rows], y


def generated(rows):
    return sum(len(row) for row in rows), all(c for row in rows for c in row)


squares = [n * n for n in range(10)]
