import numbers

for v in (True, 1, 1.5, 2j, "x"):
    print(v, [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, c)])


class Half(numbers.Rational):
    numerator, denominator = 1, 2
    __abs__ = __add__ = __ceil__ = __eq__ = __floor__ = __floordiv__ = __le__ = __lt__ = __mod__ = __mul__ = None
    __neg__ = __pos__ = __pow__ = __radd__ = __rfloordiv__ = __rmod__ = __rmul__ = __round__ = __rpow__ = None
    __rtruediv__ = __truediv__ = __trunc__ = None


h = Half()
print(float(h), h.imag, isinstance(h, numbers.Real))
try:
    numbers.Integral()
except TypeError as e:
    print(str(e)[:60])
