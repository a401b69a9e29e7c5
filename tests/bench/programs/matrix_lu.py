"""LU decomposition with pivoting, inverse, determinant and matrix powers, with a matrix class over lists of rows."""


class Matrix:
    def __init__(self, rows):
        self.rows = rows
        self.height = len(rows)
        self.width = len(rows[0])

    @classmethod
    def identity(cls, n):
        return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(self.height), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def norm(self):
        return max(sum(abs(a) for a in row) for row in self.rows)

    def decompose(self):
        """L and U in one matrix, the order of rows, and the sign of the permutation."""
        n = self.height
        lu = [row[:] for row in self.rows]
        order = list(range(n))
        sign = 1
        for k in range(n):
            pivot = k
            for i in range(k + 1, n):
                if abs(lu[i][k]) > abs(lu[pivot][k]):
                    pivot = i
            if lu[pivot][k] == 0:
                raise ZeroDivisionError("singular matrix")
            if pivot != k:
                lu[k], lu[pivot] = lu[pivot], lu[k]
                order[k], order[pivot] = order[pivot], order[k]
                sign = -sign
            for i in range(k + 1, n):
                factor = lu[i][k] / lu[k][k]
                lu[i][k] = factor
                if factor:
                    for j in range(k + 1, n):
                        lu[i][j] -= factor * lu[k][j]
        return lu, order, sign


def determinant(matrix):
    try:
        lu, _, sign = matrix.decompose()
    except ZeroDivisionError:
        return 0.0
    result = float(sign)
    for i in range(matrix.height):
        result *= lu[i][i]
    return result


def solve(lu, order, b):
    n = len(lu)
    x = [0.0] * n
    for i in range(n):
        s = b[order[i]]
        for j in range(i):
            s -= lu[i][j] * x[j]
        x[i] = s
    for i in range(n - 1, -1, -1):
        s = x[i]
        for j in range(i + 1, n):
            s -= lu[i][j] * x[j]
        x[i] = s / lu[i][i]
    return x


def inverse(matrix):
    n = matrix.height
    lu, order, _ = matrix.decompose()
    columns = [solve(lu, order, [1.0 if i == j else 0.0 for i in range(n)]) for j in range(n)]
    return Matrix([list(row) for row in zip(*columns)])


def sample(n, seed):
    state = seed
    rows = []
    for i in range(n):
        row = []
        for j in range(n):
            state = (state * 1103515245 + 12345) % 2147483648
            row.append((state >> 8) % 1000 / 100.0 - 5.0 + (8.0 if i == j else 0.0))
        rows.append(row)
    return Matrix(rows)


for n in (10, 100, 230):
    a = sample(n, n)
    b = inverse(a)
    product = a @ b
    error = (product + Matrix([[-x for x in row] for row in Matrix.identity(n).rows])).norm()
    print(n, "%.9e" % determinant(a), error < 1e-6, "%.6f" % b.norm())
print(determinant(Matrix([[1.0, 2.0], [2.0, 4.0]])))
power = Matrix([[0.5, 0.25, 0.25], [0.2, 0.6, 0.2], [0.1, 0.3, 0.6]]) ** 50
print(["%.6f" % x for x in power.rows[0]])
