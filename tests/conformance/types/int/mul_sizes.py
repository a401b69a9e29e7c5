# Products of operands of all sizes, by another way: (a + b)**2 - (a - b)**2 == 4ab, and remainders.
sizes = [1, 2, 30, 200, 290, 320, 500, 700, 1100, 1500, 2100, 2300, 3500]
for n in sizes:
    a = (1 << 64 * n) // 3 + n
    for m in (n, n * 9 // 10, n * 3 // 4, n * 2 // 3, n // 2 + 1, n // 5 + 1):
        b = (1 << 64 * m) // 7 - m
        product = a * b
        square = a * a
        ok = all(product % p == (a % p) * (b % p) % p and square % p == (a % p) ** 2 % p
                 for p in (2**61 - 1, 2**31 - 1, 10**9 + 7))
        if not ok or (a + b) * (a + b) - (a - b) * (a - b) != 4 * product:
            print("wrong", n, m)
print(len(sizes), "sizes")
