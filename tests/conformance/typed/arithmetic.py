# every operator on unboxed ints and floats, with signs, zeros and mixtures
def ints(a, b):
    out = []
    for k in range(2):
        out.append((a + b, a - b, a * b, a & b, a | b, a ^ b, ~a, -a, +a, a ** 2, a ** 3))
        out.append((a // b, a % b, a / b, a // 7, a % 7, a // 8, a % 8, a & 255, (a * 31 + b) & 1023, (a * 31 + b) % 64))
        out.append((a << 3, a >> 1, a >> 70, a < b, a <= b, a == b, a != b, a > b, a >= b))
        out.append((abs(a), min(a, b), max(a, b), min(a, b, k), float(a), int(a), bool(a)))
        a, b = a + k, b - k * 2 or 1
    return out


def floats(a, b):
    out = []
    for k in range(2):
        out.append((a + b, a - b, a * b, a / b, a // b, a % b, -a, +a, abs(a)))
        out.append((a < b, a <= b, a == b, a != b, a > b, a >= b, min(a, b), max(a, b), int(a * 1000)))
        out.append((a + k, k - a, a * k, a < k, k == a, a >= k, k / a, a / (k + 1), bool(a)))
        a, b = a * 0.5, b + 1.5
    return out


def power(x, y):
    out = []
    for k in range(3):
        out.append((x ** 0.5, x ** 2, x ** y, x ** -1.5))
        x = x * 1.7
    return out


for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (123456789, 1000)):
    for row in ints(a, b):
        print(*row)
for a, b in ((7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (0.1, 0.3), (1e308, 1e-308), (-0.0, 4.0)):
    try:
        for row in floats(a, b):
            print(*row)
    except ArithmeticError as e:
        print(type(e).__name__, e)
nan, inf = float("nan"), float("inf")
print(floats(inf, 2.0)[0][:4], floats(2.5, nan)[1][:6])
print(power(2.0, 3.5), power(1e-200, 0.25))
try:
    print(power(-2.0, 2.0))
except TypeError as e:
    print(e)


def compare(a, b):
    hits = 0
    for i in range(3):
        hits += a < b
        hits += (a == b) * 10
        hits += (a > b) * 100
        hits += (a + i < b) * 1000
    return hits


print(compare(2**53 + 1, float(2**53)), compare(2**53, float(2**53)), compare(2**60 + 1, 2.0**60), compare(3, 3.5))
