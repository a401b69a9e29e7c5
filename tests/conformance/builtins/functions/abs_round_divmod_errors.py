# abs, round, divmod, pow, sum: the kinds of arguments they take and what they refuse.
from fractions import Fraction
from decimal import Decimal


def show(f, *args, **kw):
    try:
        print(f.__name__, repr(f(*args, **kw)), end="; ")
    except Exception as e:
        print(f.__name__, type(e).__name__, e, end="; ")


for v in -3, -2.5, 3 + 4j, True, Fraction(-1, 2), Decimal("-1.50"), "x", None, [1]:
    show(abs, v)
print()
for args in (2.5,), (2.567, 2), (-2.5,), (1234.5678, -2), (2, -1), (15, -1), (25, -1), (1e20, 3), (float("inf"), 2), (float("nan"),), (Fraction(7, 2),), (Decimal("2.675"), 2), \
        (Fraction(22, 7), 3), ("x",), (1, "a"), (2.5, 10**20), (True, -1), (-0.4,), (0.5,), (1.5,), (float("inf"),):
    show(round, *args)
print()
for args in (7, 2), (-7, 2.0), (Fraction(7, 2), 2), (Decimal(7), 2), (7, 0), (1, "a"), (True, True), (7,), (2**70, 3):
    show(divmod, *args)
print()
for args in ([1, 2],), ([],), ([0.1] * 10,), ([[1], [2]], []), (["a"],), (["a"], ""), ([b"a"], b""), ([bytearray()], bytearray()), (3,), ([1], None), ([True, True],), ([1, 2.5, 3j],), \
        ([Fraction(1, 3)] * 3,), ([(1,), (2,)], ()), ({1: "a", 2: "b"},), ([10**20, 1.5],):
    show(sum, *args)
show(sum, [1], start=5)
show(sum, iterable=[1])
print()
