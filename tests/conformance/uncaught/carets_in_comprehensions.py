# the caret line in nested comprehensions, generator expressions and lambdas
def f(rows):
    return [[1 / (x - y) for x in row if x] for y, row in enumerate(rows)]


def g(rows):
    return sum(len(r) + max(v for v in r) for r in rows)


def h(rows):
    key = lambda r: r[0] + r["x"]
    return sorted(rows, key=key)


for fn, arg in ((g, [[1], []]), (h, [[1], [2]])):
    try:
        fn(arg)
    except Exception:
        import traceback
        traceback.print_exc()
print("now", f([[1, 2], [5, 1]]))
