# complex: arithmetic with specials, powers, comparison, format, methods, errors.
z = 3 - 4j
print(z, repr(z), z.real, z.imag, z.conjugate(), abs(z), -z, +z, z + 1, 1 - z, z * 2j, z / (1 + 1j), z ** 2, z ** 0, z ** -1, z ** 0.5, 2 ** z, z == 3 - 4j, z == 3, 3 + 0j == 3, hash(3 + 0j) == hash(3), bool(0j), complex("1e3-2.5j"), 1j ** 2, (1 + 2j) * (3 - 1j), 0j, -0j, complex(-0.0, -0.0), complex(0, -1), complex(1, -0.0), 1e500j, complex("nan"), complex("inf-nanj"))
print(f"{z:.2f} {z:10.1f}| {z:>20}| {z:g} {z:e} {z:+} {1234567.891 + 2j:,.1f} {z:<15}|", str(1j), repr(1 + 0j), [1j, (2 + 3j)], {1j: 2}, z.__complex__(), z.__getnewargs__(), sum([1j, 2]), complex(True), complex(1.5, 2), z.__add__("x"), z.__eq__("x"), z.__bool__(), abs(complex("inf")), abs(3e200 + 4e200j), (1 + 1j) ** 10, (2j) ** 3, (0j) ** 2, 0j ** 0, (1 + 2j) / 2, 2 / 1j, (1 + 1j) ** (1 + 1j) != 0, z != 3, complex(1, 2) in [1 + 2j])
for f in (lambda: z < 1), (lambda: z // 1), (lambda: z % 1), (lambda: divmod(z, 1)), (lambda: z / 0), (lambda: 0j ** -1), (lambda: 0j ** 1j), (lambda: int(z)), (lambda: float(z)), (lambda: round(z)), (lambda: z & 1), (lambda: ~z), (lambda: complex("x")), (lambda: complex("1 + 2j")), (lambda: complex(1, "2")), (lambda: complex("1", 2)), (lambda: complex([])), (lambda: format(z, "d")), (lambda: format(z, "=10")), (lambda: format(z, "%")), (lambda: format(z, "010")), (lambda: pow(z, 2, 3)), (lambda: setattr(z, "real", 1)), (lambda: z > 1j), (lambda: [1j, 2j].sort()), (lambda: max(1j, 2j)), (lambda: 1e200j ** 2), (lambda: range(1j)), (lambda: z + "a"), (lambda: __import__("math").sqrt(z)), (lambda: complex(1, 2, 3)), (lambda: complex(x=1)), (lambda: z()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
