class Meters(int):
    def __add__(self, other):
        return Meters(int(self) + int(other))

    def __repr__(self):
        return f"{int(self)} m"


class Loud(int):
    def __int__(self):
        return 99

    def __index__(self):
        return 98

    def __radd__(self, other):
        return "radd"


a = Meters(3)
print(a, repr(a), a + 4, type(a + 4), type(4 + a), type(a * 2), a == 3, hash(a) == hash(3), {a: 1}[3], a < 5)
print(Meters("0x10", 16), Meters(), Meters(2**70), Meters(2.9), type(+a), type(abs(a)), type(round(a)), type(a.real))
b = Loud(5)
print(int(b), [0] * 3, 1 + b, b + 1, "x" * b, range(10)[b], float(b), f"{b} {b:d} {b!r}", b.bit_length())
a.note = "kept"
print(a.note, isinstance(a, int), issubclass(Meters, int), Meters.__mro__[1])
