"""Matrices: operators, LU decomposition, determinants, exact fractions of integers."""


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        widths = {len(row) for row in self.rows}
        if len(widths) != 1:
            raise ValueError("rows of different lengths")
        self.height, self.width = len(self.rows), widths.pop()

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @classmethod
    def hilbert(cls, n):
        return cls([[Fraction(1, i + j + 1) for j in range(n)] for i in range(n)])

    def __getitem__(self, place):
        i, j = place
        return self.rows[i][j]

    def __setitem__(self, place, value):
        i, j = place
        self.rows[i][j] = value

    def __matmul__(self, other):
        if self.width != other.height:
            return NotImplemented
        columns = list(zip(*other.rows))
        return Matrix([[sum((a * b for a, b in zip(row, column)), 0) for column in columns] for row in self.rows])

    def __mul__(self, k):
        return Matrix([[x * k for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __sub__(self, other):
        return self + -1 * other

    def __pow__(self, n):
        result, base = Matrix.identity(self.height), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        rows = [row[:] for row in self.rows]
        n, sign, result = len(rows), 1, 1
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
            if not rows[pivot][k]:
                return 0
            if pivot != k:
                rows[k], rows[pivot] = rows[pivot], rows[k]
                sign = -sign
            for i in range(k + 1, n):
                factor = rows[i][k] / rows[k][k]
                for j in range(k, n):
                    rows[i][j] -= factor * rows[k][j]
            result *= rows[k][k]
        return sign * result

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join(" ".join(c.rjust(w) for c, w in zip(row, widths)) for row in cells)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Fraction:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x):
        return x if isinstance(x, Fraction) else Fraction(x)

    def __add__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __mul__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __sub__(self, o):
        return self + Fraction.of(o) * -1

    def __truediv__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __abs__(self):
        return Fraction(abs(self.n), self.d)

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __gt__(self, o):
        return o < self

    def __eq__(self, o):
        o = Fraction.of(o)
        return (self.n, self.d) == (o.n, o.d)

    def __bool__(self):
        return self.n != 0

    def __str__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


def main():
    a = Matrix([[2, 1], [1, 3]])
    print(a, a @ a == a ** 2, (a ** 30)[0, 1], sep="\n")
    print(2 * a - a.T)
    fib = Matrix([[1, 1], [1, 0]]) ** 300
    print(fib[0, 1])
    h = Matrix.hilbert(6)
    print(h)
    print("determinant", h.determinant())
    print("floats", round(Matrix([[4.0, 3.0, 2.0], [1.0, 3.0, 1.0], [2.0, 1.0, 3.0]]).determinant(), 6))
    print((h @ h.T)[0, 0], h.T == h)
    for make in (lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1], [1, 2]]), lambda: Fraction(1, 0)):
        try:
            print(make())
        except (TypeError, ValueError, ZeroDivisionError) as e:
            print(type(e).__name__, e)
    big = Matrix([[(i * j + 1) % 11 for j in range(40)] for i in range(40)])
    product = big @ big @ big
    print(sum(map(sum, product.rows)), product[39, 39])


main()
