class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f} C"


class Odd(float):
    def __float__(self):
        return 7.0


c = Celsius("36.6")
print(c, repr(c), f"{c}", f"{c:.2f}", "%s %.1f" % (c, c), c + 1, type(c + 1), type(-c), c == 36.6, hash(c) == hash(36.6), {c: 1}[36.6])
print(float(Odd(2)), Odd(2) * 2, isinstance(c, float), Celsius() == 0, Celsius(2**60), c.is_integer(), c.hex())
