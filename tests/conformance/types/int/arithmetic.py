borders = [0, 1, -1, 2**31, -(2**31), 2**61 - 1, 2**61, -(2**61), -(2**61) - 1, 2**63 - 1, 2**63, -(2**63), 2**64, 10**30, -(10**30)]
for a in borders:
    for b in borders[:8]:
        print(a + b, a - b, a * b)
x = 1
for i in range(1, 60):
    x = x * i + 1
print(x, -x, +x, abs(-x))
a, b = 0, 1
for _ in range(400):
    a, b = b, a + b
print(a)
