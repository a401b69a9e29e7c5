# Number literals of every form.
print(0, 00, 1_000, 0xFF, 0Xab_cd, 0b1010, 0B1, 0o17, 0O7_7, 123456789012345678901234567890)
print(1.0, 1., .5, 1e3, 1E-3, 1_0.0_1, 1e400, 0.1, 1e16, 1e-5, 123456789.123456789, 5e-324)
print(1j, .5J, 1e2j, 0j, 1_0j, 3 + 4j, -1j)
print(1 if 1else 2, 1 .real, 1..is_integer(), 5 .__class__)
print(0.1 + 0.2, 1 / 3, 2 ** 0.5, 1e22, 1e21, 100000000000000000.0, -0.0)
