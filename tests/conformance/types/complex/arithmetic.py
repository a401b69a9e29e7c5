def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


a, b = 3 + 4j, -1.5 - 0.5j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a + 1, 1 - a, 2.5 * a, a / 2, 1 / a)
print(a**2, a**-1, a**0.5, a**b, 2**a, a**0, 0j**0, 1j**1j, (1 + 1j) ** 50, (1 + 1j) ** 101)
print(a == 3 + 4j, a != b, 1 + 0j == 1, 1j == 1, a.real, a.imag, a.conjugate(), bool(0j), bool(1e-300j), hash(3 + 0j) == hash(3), hash(1j))
attempt(lambda: a / 0)
attempt(lambda: a // 1)
attempt(lambda: a % 1)
attempt(lambda: a < b)
attempt(lambda: 0j**-1)
attempt(lambda: 0j**1j)
attempt(lambda: pow(a, 2, 3))
attempt(lambda: divmod(a, 1))
attempt(lambda: (1 + 2j) ** 1e10)
attempt(lambda: abs(1e308 + 1e308j))
attempt(lambda: int(a))
attempt(lambda: float(a))
attempt(lambda: ~a)
attempt(lambda: a + "x")
