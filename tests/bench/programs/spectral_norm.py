"""The spectral norm of an infinite matrix, by the power method on its first rows and columns."""


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(u):
    result = []
    for i in range(len(u)):
        total = 0.0
        for j, x in enumerate(u):
            total += element(i, j) * x
        result.append(total)
    return result


def times_transposed(u):
    result = []
    for i in range(len(u)):
        total = 0.0
        for j, x in enumerate(u):
            total += element(j, i) * x
        result.append(total)
    return result


def norm(n):
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vv = uv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    return (uv / vv) ** 0.5


print("%.9f" % norm(500))
