# Exact linear algebra with fractions: elimination, determinant, inverse, powers, printing.
from fractions import Fraction
from functools import reduce
from itertools import product


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("ragged matrix")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        match key:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as i, slice() as j):
                return Matrix([row[j] for row in self.rows[i]])
            case int(i):
                return tuple(self.rows[i])
        raise TypeError(f"bad index {key!r}")

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, other.rows, strict=True)])

    def __neg__(self):
        return Matrix([[-x for x in row] for row in self.rows])

    def __sub__(self, other):
        return self + -other

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def eliminate(self, right):
        a = [row + extra for row, extra in zip(map(list, self.rows), map(list, right.rows))]
        n, sign = len(a), 1
        pivots = Fraction(1)
        for c in range(n):
            r = next((r for r in range(c, n) if a[r][c]), None)
            if r is None:
                return Fraction(0), None
            if r != c:
                a[c], a[r], sign = a[r], a[c], -sign
            pivots *= a[c][c]
            a[c] = [x / a[c][c] for x in a[c]]
            for k in range(n):
                if k != c and a[k][c]:
                    a[k] = [x - a[k][c] * y for x, y in zip(a[k], a[c])]
        return sign * pivots, Matrix([row[n:] for row in a])

    def determinant(self):
        return self.eliminate(Matrix.identity(len(self.rows)))[0]

    def inverse(self):
        determinant, inverse = self.eliminate(Matrix.identity(len(self.rows)))
        if not determinant:
            raise ZeroDivisionError("singular matrix")
        return inverse

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        width = max(len(c) for row in cells for c in row)
        return "\n".join(" ".join(c.rjust(width) for c in row) for row in cells)


m = Matrix([[2, 1, 0], [1, 3, "1/2"], [0, 1, 4]])
print(m, m.determinant(), m.inverse(), sep="\n\n")
print(m @ m.inverse() == Matrix.identity(3), m ** 3 == m @ m @ m, (m ** -2) @ m @ m == Matrix.identity(3), m[1, 2], m[0], m[:2, 1:].shape)
fib = Matrix([[1, 1], [1, 0]])
print([int((fib ** n)[0, 1]) for n in range(1, 15)], (fib ** 100)[0, 1])
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(5)] for i in range(5)])
print(1 / hilbert.determinant(), sum(hilbert.inverse()[i, j] for i, j in product(range(5), repeat=2)))
for action in (lambda: Matrix([[1, 2], [2, 4]]).inverse()), (lambda: m @ fib), (lambda: Matrix([[1], [1, 2]])), (lambda: m + fib), (lambda: m["x"]):
    try:
        action()
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
print(reduce(Matrix.__matmul__, [fib] * 10)[0, 0])
# stress: 100
