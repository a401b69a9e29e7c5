# 3.3.8: round, math.trunc, math.floor and math.ceil call __round__, __trunc__, __floor__, __ceil__.
import math


class N:
    def __round__(self, *args):
        return "round", args

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"


class F:
    def __float__(self):
        return 2.5


class I:
    def __index__(self):
        return 7


n = N()
print(round(n), round(n, None), round(n, 3), round(n, ndigits="x"), math.trunc(n), math.floor(n), math.ceil(n))
print(math.floor(F()), math.ceil(F()), math.floor(I()), math.sqrt(I()) > 2.6)
for f in (lambda: round(F())), (lambda: math.trunc(F())), (lambda: round("x")), (lambda: math.floor("x")), \
        (lambda: round(2.5, 1.0)), (lambda: round()):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(True), round(5.0, None))
